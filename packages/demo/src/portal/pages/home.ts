import '../elements.ts';
import { dossierStates } from '@motcua/client';
import type { Dossier, ProcedureSummary } from '@motcua/client';
import { byId, element } from '../dom.ts';
import { gateway } from '../gateway.ts';
import { signInLink, startShell } from '../shell.ts';

const failed = (what: string): HTMLElement =>
  element('p', { class: 'error', role: 'alert' }, `Chưa tải được ${what}. Mời tải lại trang sau ít phút.`);

const procedure = ({ code, name, summary }: ProcedureSummary): HTMLElement =>
  element('li', {}, element('a', { href: `/thu-tuc/${code}` }, name.vi), element('p', { class: 'muted' }, summary.vi));

const dossier = ({ code, procedureName, state }: Dossier): HTMLElement =>
  element('li', {}, element('a', { href: `/ho-so/${code}` }, code), element('div', {}, procedureName.vi), element('div', { class: 'muted' }, dossierStates[state].label.vi));

const showProcedures = async (): Promise<void> => {
  byId('procedures').replaceChildren(...(await gateway.procedures.list()).map(procedure));
};

const showDossiers = async (): Promise<void> => {
  const dossiers = await gateway.dossiers.list();
  byId('dossiers').replaceChildren(
    dossiers.length === 0 ? element('p', {}, 'Chưa nộp hồ sơ nào.') : element('ul', { class: 'list' }, ...dossiers.map(dossier)),
  );
};

const person = startShell();
showProcedures().catch(() => {
  byId('procedures').replaceWith(failed('danh sách thủ tục'));
});
if (person === undefined) {
  byId('dossiers').replaceChildren(element('p', {}, 'Đăng nhập để xem hồ sơ của mình.'), signInLink());
} else {
  showDossiers().catch(() => {
    byId('dossiers').replaceChildren(failed('danh sách hồ sơ'));
  });
}
