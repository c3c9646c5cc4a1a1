import { msg, str } from '@lit/localize';
import type { Address, FormSession } from '@motcua/form';
import { disputesIn } from '@motcua/form/disputes';
import { MOST_PROOFS, type DossierComponent } from '@motcua/procedure';
import { textOf } from '../localization.ts';

/** The papers that prove what the person says is wrong, as components, each with where the answer is. */
export const proofComponents = (session: FormSession): { readonly address: Address; readonly component: DossierComponent }[] =>
  [...disputesIn(session)].flatMap(([address, { papers }]) =>
    papers === undefined
      ? []
      : [{ address, component: { code: papers, name: { vi: msg(str`Giấy tờ chứng minh: ${textOf(session.at(address).field.title)}`) }, required: false, maxFiles: MOST_PROOFS } }],
  );
