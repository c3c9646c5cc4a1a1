/** Papers of a dossier that its owner uploaded, as they may be kept. */
import type { DossierComponent, Plan } from '@motcua/procedure';
import { sha256 } from '../canonical-json.ts';
import type { DossierEvent, DossierFile } from '../contract.ts';
import { RESULT } from '../files/component.ts';

export interface KeepablePaper {
  readonly component: DossierComponent;
  readonly files: readonly DossierFile[];
}

/** A code that means the same in every procedure; any other is a name within its own. */
export const isNational = (code: string): boolean => /^\d{3}\.\d{2}\.\d{2}\.[GH]\d{2}-KQ\d+$|^KQ\.[GH]\d{2}\.\d{6}$/.test(code);

/** Of each component what was handed in last; what officers handed out is no paper of this kind. */
export const keepablePapers = ({ procedure }: Plan, events: readonly Pick<DossierEvent, 'type' | 'files'>[]): KeepablePaper[] => {
  const handedIn = events.filter(({ type }) => type !== 'moved').map(({ files = [] }) => files);
  return procedure.components
    .filter(({ code }) => code !== RESULT)
    .flatMap((component) => {
      const files = handedIn.map((each) => each.filter((file) => file.component === component.code)).findLast((each) => each.length > 0);
      return files ? [{ component, files }] : [];
    });
};

/** The same files are the same paper. */
export const digestOf = (files: readonly Pick<DossierFile, 'sha256'>[]): string =>
  sha256(files.map((file) => file.sha256).sort().join(' '));
