/** How a person gets from the first page of a form to its receipt. */
import { answerPage, type Example } from './answers.ts';
import type { Person } from './person.ts';

/**
 * Fills in all pages up to a heading, the pledge included.
 * @param keep what came filled in stays; otherwise all is typed over, as where a register has half an address
 * @param answered what else is done on a page, by its title, before it is left
 */
export const fillIn = async (person: Person, answers: Example['answers'], until: RegExp, keep: boolean, answered?: (title: string) => Promise<void>): Promise<void> => {
  for (;;) {
    const title = await person.heading.innerText();
    if (until.test(title)) return;
    await answerPage(person, answers, { keep });
    if ((await person.asked()).includes('/pledge')) await person.answer('/pledge', true);
    await answered?.(title);
    await person.next();
    await person.heading.filter({ hasNotText: title }).waitFor();
  }
};

/** The declaration on paper, in one line. @param says waited for on it */
export const declared = async (person: Person, code: string, says = ''): Promise<string> => {
  await person.open(`/ho-so/${code}/to-khai`);
  const sheet = person.page.locator('mc-declaration .sheet').filter({ hasText: says });
  await sheet.waitFor();
  return (await sheet.innerText()).replaceAll(/\s+/g, ' ');
};

/** From the check to the receipt. @returns the dossier's code */
export const submit = async (person: Person): Promise<string> => {
  await person.button('Nộp hồ sơ').click();
  await person.heading.getByText('Đã nộp hồ sơ').waitFor();
  return person.page.locator('mc-receipt .code').innerText();
};
