/** Logs hold no personal data: all that gateway, database, portal and sign-in write during a whole journey is read, every address that was asked for, every title, and what pages write to their console. */
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
import { attach, paper, pdf } from '../support/papers.ts';
import { startParts, type Parts } from '../support/parts.ts';
import { Person, PROCEDURE } from '../support/person.ts';
import { accessToken } from '../support/session.ts';
import { startStore, type Store } from '../support/store.ts';

/** Divorced as far as the register knows: the court's paper is asked for once they say that it is another decision. */
const CITIZEN = { name: 'Lê Thị Ví Dụ', personalId: '003179000003', account: 'da-ly-hon' };
const STRANGER = { name: 'Trần Văn Mẫu', personalId: '003085000002', account: 'dang-co-vo' };
const FILE = 'ban-an-cua-le-thi-vi-du.pdf';
/** On the stranger's card. */
const CARD = { number: STRANGER.personalId, name: 'Trần Văn Mẫu Thẻ', address: 'Số 9 Phố Thẻ, phường Minh Họa' };
/** What is said to be wrong with the name that the register has. */
const WRONG = { correction: 'Lê Thị Ví Dự', reason: 'Giấy khai sinh của chị Ví Dụ ghi dấu nặng' };
/** A paper that is asked for later, and what goes with it. */
const HELD = { name: 'Trích lục khai tử ông Lê Văn Đã Mất', number: '77/2020/TLKT-LOG', path: 'kho/le-van-da-mat.pdf' };
const MESSAGE = 'Em Ví Dụ gửi giấy của bố là ông Đã Mất';
const SUPPLEMENT = 'khai-tu';
/** The texts by which a person agrees to keep papers and answers. */

let parts: Parts;
let browser: Browser;
let store: Store;
before(async () => {
  store = await startStore(pdf('một bản trích lục'));
  // What fills in a draft is asked for again each time that the draft is gone on with, and when it is submitted.
  parts = await startParts(undefined, { documents: store.url }, { MOTCUA_PREFILL_REFRESH_HOURS: '0' });
  browser = await launch();
});
after(async () => {
  await browser.close();
  await parts.stop();
  await store.stop();
});

/** The store's record of a person, in order but for what a test puts into it. */
const record = (personalId: string, more: object = {}): string => {
  const document = { resultCode: 'KQ.G15.000034', name: HELD.name, number: HELD.number, issuedOn: '2020-02-03', indefinite: true, store: 'national', files: [{ name: HELD.path.replace('kho/', ''), path: HELD.path }] };
  return JSON.stringify({ person: { personalId }, documents: [document], sources: { documents: { authority: 'Kho thử', record: 'KHO-LOG-1', verified: true } }, ...more });
};
/** One way after another in which a store can be out of order, each of which says more than it should. */
const FAULTS: readonly Store['answer'][] = [
  () => 500,
  // Short enough for a parser to quote all of it.
  () => CITIZEN.name,
  (personalId) => record(personalId, { person: { personalId, name: 7, [CITIZEN.name]: personalId, birthDate: '2999-01-01' }, documents: [{ name: CITIZEN.name.repeat(300), [HELD.name]: HELD.number }] }),
  () => record(STRANGER.personalId),
];

declare global {
  var noteTitle: (title: string) => void;
}

/**
 * Each address that pages asked for, as servers see it: without its fragment, with the page that led there. Titles, as a browser keeps
 * them in its history. What pages wrote to their console.
 */
type Seen = Readonly<Record<'addresses' | 'titles' | 'consoles', string[]>>;

const watch = async ({ page }: Watched, { addresses, titles, consoles }: Seen): Promise<void> => {
  const context = page.context();
  context.on('request', (request) => {
    addresses.push(request.url().replace(/#.*$/, ''));
    const { referer } = request.headers();
    if (referer) addresses.push(referer);
  });
  context.on('console', (message) => consoles.push(message.text()));
  await context.exposeBinding('noteTitle', (_source, title: string) => titles.push(title));
  await context.addInitScript(() => {
    new MutationObserver(() => noteTitle(document.title)).observe(document, { subtree: true, childList: true });
  });
};

/** A card is read, by a reader that types, into a form that nothing fills in. */
const readCard = async (person: Person): Promise<void> => {
  await person.openForm();
  await person.start(false);
  await person.button('Đọc mã QR trên thẻ căn cước').click();
  await person.page.locator('mc-card-reader #text').fill('');
  await person.page.keyboard.type(`${CARD.number}||${CARD.name}|30111985|Nam|${CARD.address}|10052021`);
  await person.page.keyboard.press('Enter');
  await person.page.getByText(/^Đã điền \d mục/).waitFor();
  await person.saved();
};

/** What the register has is said to be wrong. */
const dispute = async (person: Person): Promise<void> => {
  const { page } = person;
  await person.button(/^Thông tin này sai\s*: Họ, chữ đệm, tên$/).click();
  const form = page.locator('mc-dispute-form');
  await form.getByRole('textbox', { name: /Thông tin đúng/ }).fill(WRONG.correction);
  await form.getByRole('textbox', { name: /Vì sao/ }).fill(WRONG.reason);
  await form.getByRole('button', { name: 'Ghi lại điều này' }).click();
  await page.getByText('Ông/bà đã báo thông tin này sai').waitFor();
};

/** The agency asks for a paper: it is looked for, a message is typed, and both are handed in; the officer opens the paper. */
const supplement = async (person: Person, code: string, officer: Client): Promise<void> => {
  const { page } = person;
  await officer.dossiers.move(code, { state: 2 });
  await officer.dossiers.move(code, { state: 5, requested: [SUPPLEMENT], note: `Thiếu trích lục của ${CITIZEN.name}` });
  await person.open(`/ho-so/${code}`);
  await page.getByRole('checkbox', { name: /^Tôi đồng ý cho tìm các giấy tờ/ }).check();
  await person.button('Tìm giấy tờ giúp tôi').click();
  await page.getByText(/Chưa tra được/).waitFor();
  store.answer = record;
  await person.button('Tìm lại').click();
  await page.getByText(HELD.name).waitFor();
  await page.getByRole('textbox', { name: 'Lời nhắn cho cơ quan' }).fill(MESSAGE);
  await person.saved();
  await page.reload();
  await person.saved();
  await person.button('Gửi bổ sung').click();
  await page.getByText('Đã gửi giấy tờ bổ sung tới cơ quan.').waitFor();
  const [paper] = (await officer.dossiers.events(code)).flatMap(({ documents = [] }) => documents);
  await officer.files.heldContent(paper?.files[0]?.id ?? '');
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
  const seen: Seen = { addresses: [], titles: [], consoles: [] };
  await watch(watched, seen);
  const person = new Person(page, parts);
  const faults = [...FAULTS];
  store.answer = (personalId) => (faults.length > 1 ? faults.shift() : faults[0])?.(personalId) ?? 404;
  await person.signIn(CITIZEN.name);
  await person.openForm();
  await person.start(true);
  const token = await accessToken(person);

  // Wrong input first, then the answers of an example where nothing is filled in.
  const { answers } = exampleNamed('03');
  const typed = { ...answers, purpose: { kind: 'other', other: 'Vay vốn ngân hàng Thử Nghiệm' } };
  const wrongNumber = 'Số 13 của chị Ví Dụ';
  await fillIn(person, typed, /^Giấy tờ kèm theo$/, true, async () => {
    const asked = await person.asked();
    if (asked.includes('/requester/name')) {
      await dispute(person);
      await person.saved();
      await page.reload();
      await page.getByText('Ông/bà đã báo thông tin này sai').waitFor();
    }
    if (!asked.includes('/relation')) return;
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
  await watch(other, seen);
  const stranger = new Person(other.page, parts);
  await stranger.signIn(STRANGER.name);
  await readCard(stranger);
  const strangersToken = await accessToken(stranger);
  await refused(clientOf(strangersToken).dossiers.get(code), 404);
  await other.close();
  const desk = await openPage(browser, parts);
  await watch(desk, seen);
  const officer = new Person(desk.page, parts);
  await officer.signIn(OFFICER);
  const officersToken = await accessToken(officer);
  const atDesk = clientOf(officersToken);
  await officer.open(`/can-bo/ho-so/${code}`);
  await desk.page.getByText(WRONG.correction).first().waitFor();
  await supplement(person, code, atDesk);
  const note = 'Chị Ví Dụ nộp thiếu trang hai';
  await atDesk.dossiers.move(code, { state: 4, note });
  for (const state of [9, 10] as const) await atDesk.dossiers.move(code, { state });
  await desk.close();

  // What is finished is kept, comes again with the next prefill, and what is said to be wrong with it is refused without an answer's text.
  await client.dossiers.keep(code, keeping('keep-papers', 'keep-answers'));
  const again = await client.prefill.create(PROCEDURE, EVERYTHING);
  const kept = again.documents?.filter(({ store }) => store === 'mine') ?? [];
  assert.ok(kept.length > 0, 'the paper is offered again');
  for (const { id } of kept.flatMap(({ files }) => files)) await client.files.heldContent(id);
  const reason = 'Anh Mẫu khai nhầm cho chị Ví Dụ';
  await refused(client.dossiers.submit({ procedure: PROCEDURE, version, answers: {}, disputes: { '/requester/name': { reason, correction: WRONG.correction } } }, { idempotencyKey: randomUUID() }), 422);

  // Taken back, and everything once more through a gateway that was killed meanwhile.
  const consents = await client.consents.list();
  await client.consents.withdraw(consents[0]?.id ?? '');
  await parts.kill();
  await parts.restart();
  const content = await client.dossiers.content(code);
  await watched.close();

  const secrets = [
    ...[CITIZEN, STRANGER].flatMap(({ name, personalId }) => [name, personalId]),
    OFFICER, FILE, FILE.replace('.pdf', ''), wrongNumber, wrongSecret, secret, note, reason, MESSAGE,
    ...[CARD, WRONG, HELD].flatMap((each) => Object.values(each)),
    '03/06/1979', '1979-06-03', '30/11/1985', '1985-11-30', 'hôm qua của anh Mẫu',
    'Số 3, đường Thử Nghiệm', '03/2019/QĐ-TD', 'Tòa án nhân dân quận Thanh Khê', '0200000003', '+84200000003', 'le.thi.vi.du@example.com', 'tran.van.mau@example.com',
    token, strangersToken, officersToken, ...[token, strangersToken, officersToken].flatMap((each) => each.split('.').slice(1)),
    ...textsIn(content.answers),
  ];
  const log = parts.log();
  for (const event of ['listening', 'repository failed', 'record left out in part', '/v1/drafts/:draft/prefill', '/v1/dossiers/:code/papers/note']) assert.ok(log.includes(event), `${event} was logged`);
  assertAbsent('what was logged', log, secrets);
  const databaseLog = await parts.databaseLog();
  assert.ok(databaseLog.includes('ready to accept connections'), 'the database wrote too');
  assertAbsent('what the database logged', databaseLog, secrets);
  assert.ok(seen.addresses.some((address) => address.includes('/v1/dossiers')) && seen.titles.some((title) => title.startsWith('Theo dõi hồ sơ')), 'addresses and titles were noted');
  for (const [where, texts] of Object.entries(seen)) assertAbsent(where, texts.join('\n'), secrets);
});
