/** What a gateway stored under each version of the tables, of people who never were. */
import { createHash, randomUUID } from 'node:crypto';
import { calculateJwkThumbprint, CompactSign, exportJWK, generateKeyPair } from 'jose';
import { canonicalJson, sha256 } from '../src/canonical-json.ts';
import { AN, BINH, CODE, tinyPlan, VERSION } from './tiny.ts';
import { pdf } from './uploading.ts';

export type Row = Readonly<Record<string, unknown>>;

/** Rows in the order in which they were stored: each after what it refers to. */
export type Rows = readonly (readonly [table: string, row: Row])[];

const DAY = 86_400_000;
const at = (days: number): string => new Date(Math.floor(Date.now() / 1000) * 1000 + days * DAY).toISOString();
const FILED = at(-40);
const UNTIL = at(3600);

const AGENCY = 'H99.001';
export const DOSSIER = `${AGENCY}-260901-0001`;
export const FINISHED = `${AGENCY}-260801-0007`;
const [consent, prefill, withdrawn] = [randomUUID(), randomUUID(), randomUUID()];
const [keptPaperConsent, keptAnswerConsent, paperConsent] = [randomUUID(), randomUUID(), randomUUID()];
export const ids = { consent, prefill, withdrawn, draft: randomUUID(), draftFile: randomUUID(), dossierFile: randomUUID(), keptPaper: randomUUID(), keptFile: randomUUID(), keptEmail: randomUUID(), keptKind: randomUUID(), keptRow: randomUUID(), document: randomUUID(), found: randomUUID() };

/** Bytes of the files, by id, as they lie in the folder `clean`. */
export const bytes: ReadonlyMap<string, Buffer> = new Map([ids.draftFile, ids.dossierFile, ids.keptFile].map((id) => [id, pdf(400)]));
const hashOf = (id: string): string => createHash('sha256').update(bytes.get(id) ?? '').digest('base64url');

const source = { authority: 'Cơ sở dữ liệu thử', record: 'P-1', retrievedAt: FILED, verified: true };
const value = (pointer: string, given: string, locked: boolean, more: Row = {}): Row => ({ pointer, value: given, locked, source, ...more });
const issued = [value('/name', AN.HoVaTen, true), value('/birthDate', '1990', true), value('/email', 'an@example.com', false), value('/address', 'Số 1, đường Thử', true), value('/address', 'Số 2, đường Thử', true, { rule: 1 })];

/** What was submitted, and what was recorded of it. */
export const answers = { name: AN.HoVaTen, birthDate: '1990', email: 'cu@example.com', kind: 'permanent', address: 'Số 1, đường Thử', status: 'single' };
export const origins = {
  '/name': { kind: 'repository', source },
  '/birthDate': { kind: 'repository', source },
  '/email': { kind: 'override', source, original: 'an@example.com' },
  '/kind': { kind: 'manual' },
  '/address': { kind: 'repository', source },
  '/status': { kind: 'manual' },
};
export const disputes = { '/name': { correction: 'Nguyễn Văn Ân', reason: 'Sai dấu', papers: 'dispute-0a1b2c3d' } };
export const submission = { procedure: CODE, version: VERSION, prefill, answers };
export const submissionKey = randomUUID();

/** A form that was being filled in. */
export const content = { snapshot: { format: 'motcua.snapshot/1', procedure: CODE, version: VERSION, values: { '/name': AN.HoVaTen, '/kind': 'permanent' }, raw: {}, touched: [], done: [], overridden: [], prefill: { id: prefill, values: issued } }, place: 'all' };

const keys = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
const jwk = await exportJWK(keys.privateKey);
const kid = await calculateJwkThumbprint(jwk);
const signed = canonicalJson({ dossier: DOSSIER, submittedAt: FILED, procedure: CODE, version: VERSION, agency: AGENCY, answers: sha256(canonicalJson(answers)) });
export const receipt = await new CompactSign(new TextEncoder().encode(signed)).setProtectedHeader({ alg: 'EdDSA', kid, typ: 'motcua-receipt+jws' }).sign(keys.privateKey);

/** What the submission was answered, as the gateway of that day said it. */
export const answer = JSON.stringify({ code: DOSSIER, procedure: CODE, version: VERSION, procedureName: { vi: 'Thủ tục thử nghiệm' }, agencyName: { vi: 'Phường Thử' }, state: 1, submittedAt: FILED, lastEvent: 1, receipt });

const repository = { id: 'population', name: { vi: 'Dân cư thử' } };
/** A paper that a repository held. */
const document = { id: ids.document, component: 'TP.1', resultCode: 'KQ.G15.000034', name: 'Giấy thử', number: '12/2020', issuedOn: '2020-01-02', indefinite: true, store: 'national', repository, owner: AN.SoDinhDanh, files: [{ id: randomUUID(), name: 'giay.pdf', at: 'kho/giay.pdf' }], source };
const handedIn = [{ ...document, validity: 'valid' }];

/** Of a group that the procedure has no more. */
export const keptRow = { cells: [{ pointer: '/members/-/name', value: 'Lê Thị Thử', again: [], question: { vi: 'Họ tên' } }], marks: ['một dấu'] };

const dossierFile = { id: ids.dossierFile, component: 'TP.1', name: 'giấy.pdf', type: 'application/pdf', size: 400, sha256: hashOf(ids.dossierFile), state: 'not-scanned' };

/** @param version of the tables, from 1 on */
export const rowsOf = (version: number): Rows => {
  const until = (last: number, row: Row): Row => (version <= last ? row : {});
  const since = (first: number, row: Row): Row => (version >= first ? row : {});
  const rowsSince = (first: number, rows: Rows): Rows => (version >= first ? rows : []);
  const consentOf = (id: string, given_for: string, more: Row = {}): Rows[number] => ['consent', { id, person: AN.sub, given_for, wording: '1', method: 'online form', given_at: FILED, ...since(3, { procedure: CODE, version: VERSION }), purpose: 'proof of consent', expires_at: UNTIL, ...more }];
  const event = (seq: number, state: number, more: Row = {}): Rows[number] => ['dossier_event', { dossier: DOSSIER, seq, type: seq === 1 ? 'submitted' : 'moved', at: at(-40 + seq), state, actor: seq === 1 ? AN.sub : 'officer', purpose: 'dossier', expires_at: UNTIL, ...more }];
  const file = (id: string, where: Row): Rows[number] => ['file', { id, person: AN.sub, component: 'TP.1', name: 'giấy.pdf', media_type: 'application/pdf', size: 400, state: 'not-scanned', sha256: hashOf(id), created_at: FILED, purpose: 'file', expires_at: UNTIL, ...where }];
  const plan = canonicalJson(tinyPlan());
  const byReference = { documents: handedIn };
  return [
    ['procedure_version', { code: CODE, version: VERSION, sha256: sha256(plan), plan }],
    ['signing_key', { kid, private_jwk: jwk }],
    ...rowsSince(2, [['secret_key', { name: 'lookup', value: Buffer.alloc(32, 7) }]]),
    consentOf(consent, 'prefill'),
    ...rowsSince(3, [
      consentOf(withdrawn, 'prefill', { withdrawn_at: at(-30) }),
      ['data_use', { consent, number: 0, at: FILED, repository: 'population', name: { vi: 'Dân cư thử' }, outcome: 'answered', questions: [{ vi: '/name' }], ...since(4, { papers: [{ vi: 'Giấy thử' }] }), purpose: 'account of uses', expires_at: UNTIL }],
      ['data_use', { consent, number: 1, at: FILED, repository: 'civil-status', name: { vi: 'Hộ tịch thử' }, outcome: 'unreachable', questions: [], purpose: 'account of uses', expires_at: UNTIL }],
    ]),
    ['prefill', { id: prefill, person: AN.sub, procedure: CODE, version: VERSION, ...until(11, { consent }), issued_at: FILED, issued, ...since(3, { unreachable: [{ id: 'civil-status', name: { vi: 'Hộ tịch thử' } }] }), ...since(4, { documents: [document] }), ...since(8, { rows: [] }), purpose: 'prefill', expires_at: version === 1 ? at(1) : at(-39) }],
    ...rowsSince(12, ['prefill', 'held-papers', 'earlier-answers'].map((given_for) => ['prefill_consent', { prefill, given_for, consent }] as const)),
    ['dossier_counter', { agency: AGENCY, day: '2026-09-01', last: 1 }],
    ['dossier', { code: DOSSIER, person: AN.sub, agency: AGENCY, procedure: CODE, version: VERSION, submitted_at: FILED, answers, origins, ...since(2, { context: { today: '2026-09-01', channel: 'online' } }), ...(version === 4 || version === 5 ? byReference : {}), ...since(5, { disputes }), receipt, purpose: 'dossier', expires_at: UNTIL }],
    event(1, 1, { ...since(2, { files: [dossierFile] }), ...since(6, byReference) }),
    event(2, 2, { note: 'Đã nhận', unit: 'Bộ phận một cửa', ...since(2, { appointment: '2026-10-20' }) }),
    ...rowsSince(2, [
      event(3, 5, { note: 'Thiếu giấy', requested: ['TP.2'] }),
      ['draft', { id: ids.draft, person: AN.sub, procedure: CODE, version: VERSION, content, revision: 3, last_key: 'k3', prefill, created_key: 'k1', saved_at: FILED, purpose: 'draft', expires_at: at(20) }],
      file(ids.draftFile, { draft: ids.draft }),
      file(ids.dossierFile, { dossier: DOSSIER, named_by: 1 }),
    ]),
    ['idempotency', { person: AN.sub, key: submissionKey, body_sha256: sha256(canonicalJson(submission)), ...(version === 1 ? { dossier: DOSSIER, purpose: 'one dossier per submission' } : { purpose: 'one effect per request' }), answer, expires_at: UNTIL }],
    ...rowsSince(4, [
      consentOf(keptPaperConsent, 'keep-papers', { person: BINH.sub }),
      consentOf(keptAnswerConsent, 'keep-answers', { person: BINH.sub }),
      ['kept_paper', { id: ids.keptPaper, person: BINH.sub, consent: keptPaperConsent, procedure: CODE, component: 'TP.1', component_name: { vi: 'Giấy thử' }, digest: 'd', dossier: FINISHED, kept_at: FILED, purpose: 'my repository', expires_at: UNTIL }],
      ['kept_file', { id: ids.keptFile, paper: ids.keptPaper, number: 0, name: 'giấy.pdf', media_type: 'application/pdf', size: 400, sha256: hashOf(ids.keptFile), state: 'not-scanned' }],
      ['kept_answer', { id: ids.keptEmail, person: BINH.sub, consent: keptAnswerConsent, pointer: '/person/email', ...since(7, { number: 0, field: '/email', version: VERSION, filed_at: FILED }), question: { vi: 'Thư điện tử' }, value: { value: 'binh@example.com' }, label: null, procedure: CODE, dossier: FINISHED, kept_at: FILED, purpose: 'my repository', expires_at: UNTIL }],
    ]),
    ...rowsSince(6, [
      consentOf(paperConsent, 'supplement', { given_at: at(-36), ...since(9, { dossier: DOSSIER }) }),
      ['found_papers', { id: ids.found, person: AN.sub, dossier: DOSSIER, consent: paperConsent, documents: [{ ...document, component: 'TP.2' }], ...since(9, { unreachable: [{ id: 'civil-status', name: { vi: 'Hộ tịch thử' } }], choices: { 'TP.2': ids.document } }), found_at: at(-36), purpose: 'supplement', expires_at: UNTIL }],
    ]),
    ...rowsSince(7, [
      ['kept_answer', { id: ids.keptKind, person: BINH.sub, consent: keptAnswerConsent, pointer: null, number: 1, field: '/kind', version: VERSION, filed_at: FILED, again: [], question: { vi: '/kind' }, value: { value: 'temporary' }, label: { vi: 'Tạm trú' }, procedure: CODE, dossier: FINISHED, kept_at: FILED, purpose: 'my repository', expires_at: UNTIL }],
    ]),
    ...rowsSince(10, [
      ['kept_answer', { id: ids.keptRow, person: BINH.sub, consent: keptAnswerConsent, pointer: null, number: 2, field: '/members/0', version: VERSION, filed_at: FILED, again: [], question: { vi: 'Thành viên' }, value: {}, label: null, kept_row: keptRow, procedure: CODE, dossier: FINISHED, kept_at: FILED, purpose: 'my repository', expires_at: UNTIL }],
    ]),
    ...rowsSince(11, [
      ['data_use', { consent, number: 2, at: FILED, repository: null, name: null, outcome: 'filed', questions: [{ vi: '/name' }], papers: [], dossier: DOSSIER, purpose: 'account of uses', expires_at: UNTIL }],
    ]),
    ...rowsSince(13, [
      ['paper_note', { dossier: DOSSIER, person: AN.sub, request: 3, note: 'Tôi gửi bản chụp rõ hơn', revision: 2, last_key: 'k2', saved_at: FILED, purpose: 'supplement', expires_at: at(20) }],
    ]),
  ];
};
