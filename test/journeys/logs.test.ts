/** Logs hold no personal data: all that gateway, portal and sign-in write during a whole journey is read, and every address that was asked for. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { createClient, ProblemError, type Client } from '@motcua/client';
import type { Browser } from 'playwright-core';
import { answerPage, exampleNamed } from '../support/answers.ts';
import { launch, openPage, type Watched } from '../support/browser.ts';
import { EVERYTHING, keeping } from '../support/consents.ts';
import { OFFICER } from '../support/desk.ts';
import { fillIn, submit } from '../support/filing.ts';
import { attach, paper } from '../support/papers.ts';
import { startParts, type Parts } from '../support/parts.ts';
import { Person, PROCEDURE } from '../support/person.ts';
import { accessToken } from '../support/session.ts';

/** Divorced as far as the register knows: the court's paper is asked for once they say that it is another decision. */
const CITIZEN = { name: 'Lê Thị Ví Dụ', personalId: '003179000003', account: 'da-ly-hon' };
const STRANGER = { name: 'Trần Văn Mẫu', personalId: '003085000002', account: 'dang-co-vo' };
const FILE = 'ban-an-cua-le-thi-vi-du.pdf';
/** The texts by which a person agrees to keep papers and answers. */

let parts: Parts;
let browser: Browser;
before(async () => {
  parts = await startParts();
  browser = await launch();
});
after(async () => {
  await browser.close();
  await parts.stop();
});

/** Each address that a page asks for, as servers see it: without its fragment, with the page that led there. */
const addressesOf = ({ page }: Watched): string[] => {
  const seen: string[] = [];
  page.context().on('request', (request) => {
    seen.push(request.url().replace(/#.*$/, ''));
    const { referer } = request.headers();
    if (referer) seen.push(referer);
  });
  return seen;
};

const refused = async (asking: Promise<unknown>, ...expected: readonly number[]): Promise<void> =>
  assert.rejects(asking, (error) => error instanceof ProblemError && expected.includes(error.problem.status));

/** Each word of it alone says nothing of anybody; two beside each other do. */
const assertAbsent = (where: string, text: string, secrets: readonly string[]): void => {
  // As it stands, as an address would write it, and as JSON might.
  const written = (secret: string): string[] => [secret, encodeURIComponent(secret), encodeURIComponent(secret).replaceAll('%20', '+'), JSON.stringify(secret).slice(1, -1), secret.normalize('NFD')];
  const lower = text.toLowerCase();
  assert.deepEqual(secrets.filter((secret) => written(secret).some((form) => lower.includes(form.toLowerCase()))), [], `in ${where}`);
};

/** Texts of what a person answered that could only be theirs: short codes and ticks are anybody's. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.length >= 8 ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const clientOf = (token: string): Client => createClient({ baseUrl: parts.gateway, token: () => token });

test('neither logs nor addresses hold anything of a person after a whole journey', async () => {
  const watched = await openPage(browser, parts, { expected: /status of 4\d\d/ });
  const { page } = watched;
  const addresses = addressesOf(watched);
  const person = new Person(page, parts);
  await person.signIn(CITIZEN.name);
  await person.openForm();
  await person.start(true);
  const token = await accessToken(person);

  // Wrong input first, then the answers of an example where nothing is filled in.
  const { answers } = exampleNamed('03');
  const typed = { ...answers, purpose: { kind: 'other', other: 'Vay vốn ngân hàng Thử Nghiệm' } };
  const wrongNumber = 'Số 13 của chị Ví Dụ';
  await fillIn(person, typed, /^Giấy tờ kèm theo$/, true, async () => {
    if (!(await person.asked()).includes('/relation')) return;
    await person.answer('/relation', 'other');
    await answerPage(person, exampleNamed('05').answers, { keep: true });
    await person.answer('/subject/personalId', wrongNumber);
    await person.next();
    await person.summary();
    await person.answer('/subject/personalId', '079088000002');
  });
  await attach(page.locator('mc-attachments'), paper(FILE, 'một'));
  await person.next();
  await person.heading.getByText('Kiểm tra lại').waitFor();
  const code = await submit(person);
  const secret = await page.locator('mc-receipt .secret').innerText();

  // Looked up by anybody, rightly and wrongly.
  await person.open(`/tra-cuu#${code}.${secret}`);
  await page.getByText('Mới đăng ký').first().waitFor();
  const client = clientOf(token);
  const wrongSecret = 'ZZZZ-ZZZZ-ZZZZ';
  await refused(createClient({ baseUrl: parts.gateway }).dossiers.lookUp(code, wrongSecret), 400, 404);

  // What the portal never sends: answers of the wrong shape, somebody else's number, no token at all, a forged one.
  const version = (await client.procedures.get(PROCEDURE)).version;
  const foreign = { ...answers, requester: { name: STRANGER.name, birthDate: 'hôm qua của anh Mẫu', personalId: STRANGER.personalId } };
  await refused(client.dossiers.submit({ procedure: PROCEDURE, version, answers: foreign }, { idempotencyKey: randomUUID() }), 422, 400);
  await refused(client.dossiers.get('003085000002'), 400, 404);
  const forged = `${token.slice(0, -8)}AAAAAAAA`;
  await refused(clientOf(forged).dossiers.list(), 401);
  await fetch(`${parts.gateway}/v1/dossiers`, { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: `{"answers": "${CITIZEN.name}` });

  // Another citizen, and an officer.
  const other = await openPage(browser, parts);
  const stranger = new Person(other.page, parts);
  await stranger.signIn(STRANGER.name);
  const strangersToken = await accessToken(stranger);
  await refused(clientOf(strangersToken).dossiers.get(code), 404);
  await other.close();
  const desk = await openPage(browser, parts);
  const officer = new Person(desk.page, parts);
  await officer.signIn(OFFICER);
  const officersToken = await accessToken(officer);
  const note = 'Chị Ví Dụ nộp thiếu trang hai';
  await clientOf(officersToken).dossiers.move(code, { state: 2, note });
  await clientOf(officersToken).dossiers.content(code);
  for (const state of [4, 9, 10] as const) await clientOf(officersToken).dossiers.move(code, { state });
  await desk.close();

  // What is finished is kept, comes again with the next prefill, and what is said to be wrong with it is refused without an answer's text.
  await client.dossiers.keep(code, keeping('keep-papers', 'keep-answers'));
  const again = await client.prefill.create(PROCEDURE, EVERYTHING);
  const kept = again.documents?.filter(({ store }) => store === 'mine') ?? [];
  assert.ok(kept.length > 0, 'the paper is offered again');
  for (const { id } of kept.flatMap(({ files }) => files)) await client.files.heldContent(id);
  const reason = 'Anh Mẫu khai nhầm cho chị Ví Dụ';
  await refused(client.dossiers.submit({ procedure: PROCEDURE, version, answers: {}, disputes: { '/requester/name': { reason, correction: 'Lê Thị Ví Dự' } } }, { idempotencyKey: randomUUID() }), 422);

  // Taken back, and everything once more through a gateway that was killed meanwhile.
  const consents = await client.consents.list();
  await client.consents.withdraw(consents[0]?.id ?? '');
  await parts.kill();
  await parts.restart();
  const content = await client.dossiers.content(code);
  await watched.close();

  const secrets = [
    ...[CITIZEN, STRANGER].flatMap(({ name, personalId }) => [name, personalId]),
    OFFICER, FILE, FILE.replace('.pdf', ''), wrongNumber, wrongSecret, secret, note, reason, 'Lê Thị Ví Dự',
    '03/06/1979', '1979-06-03', '30/11/1985', '1985-11-30', 'hôm qua của anh Mẫu',
    'Số 3, đường Thử Nghiệm', '03/2019/QĐ-TD', 'Tòa án nhân dân quận Thanh Khê', '0200000003', '+84200000003', 'le.thi.vi.du@example.com', 'tran.van.mau@example.com',
    token, strangersToken, officersToken, ...[token, strangersToken, officersToken].flatMap((each) => each.split('.').slice(1)),
    ...textsIn(content.answers),
  ];
  const log = parts.log();
  assert.ok(log.includes('listening') && log.split('\n').length > 3, 'something was logged');
  assertAbsent('what was logged', log, secrets);
  const databaseLog = await parts.databaseLog();
  assert.ok(databaseLog.includes('ready to accept connections'), 'the database wrote too');
  assertAbsent('what the database logged', databaseLog, secrets);
  assert.ok(addresses.some((address) => address.includes('/v1/dossiers')), 'addresses were noted');
  assertAbsent('addresses', addresses.join('\n'), secrets);
});
