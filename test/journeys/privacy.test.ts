/** What is one citizen's stays that citizen's: in the portal and before the gateway itself. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { createClient, ProblemError } from '@motcua/client';
import type { Client } from '@motcua/client';
import { exampleNamed } from '../support/answers.ts';
import { EVERYTHING } from '../support/consents.ts';
import { look } from '../support/look.ts';
import { PROCEDURE } from '../support/person.ts';
import { accessToken, withDemo } from '../support/session.ts';
import type { Visit } from '../support/session.ts';

const visit = withDemo();

const status = (expected: number) => (error: unknown): boolean => {
  assert.ok(error instanceof ProblemError);
  assert.equal(error.problem.status, expected, error.problem.code);
  return true;
};

const clientOf = async ({ person, demo }: Visit, name: string): Promise<Client> => {
  await person.signIn(name);
  const token = await accessToken(person);
  return createClient({ baseUrl: demo.gateway, token: () => token });
};

test('a citizen does not see the dossier of another, is prefilled from their own record only, and moves nothing', async () => {
  let code = '';
  const { answers } = exampleNamed('01');
  await visit({}, async (visited) => {
    const client = await clientOf(visited, 'Bùi Văn Chưa Có');
    const { version } = await client.procedures.get(PROCEDURE);
    ({ code } = await client.dossiers.submit({ procedure: PROCEDURE, version, answers }, { idempotencyKey: randomUUID() }));
    await assert.rejects(client.dossiers.move(code, { state: 2 }), status(403), 'one’s own dossier is not moved either');
  });
  await visit({ expected: /status of 40[34]/ }, async (visited) => {
    const client = await clientOf(visited, 'Lê Thị Ví Dụ');
    assert.deepEqual(await client.dossiers.list(), []);
    await assert.rejects(client.dossiers.get(code), status(404));
    await assert.rejects(client.dossiers.events(code), status(404));
    await assert.rejects(client.dossiers.move(code, { state: 2 }), status(404));
    const { values } = await client.prefill.create(PROCEDURE, EVERYTHING);
    assert.equal(values.find(({ pointer }) => pointer === '/requester/name')?.value, 'Lê Thị Ví Dụ');

    const { page } = visited.person;
    await visited.person.open(`/ho-so/${code}`);
    await page.locator('mc-status-tracker mc-notice').waitFor();
    await look(visited, 'a dossier of somebody else’s');
    assert.equal(await page.locator('mc-status-tracker').getByText('Mới đăng ký').count(), 0);
  });
});

test('without a sign-in there is nothing to see', () =>
  visit({}, async ({ person, watched, demo }) => {
    const client = createClient({ baseUrl: demo.gateway });
    await assert.rejects(client.dossiers.list(), status(401));
    await assert.rejects(client.prefill.create(PROCEDURE, EVERYTHING), status(401));
    await person.open('/ho-so/H99.001-20260101-0001');
    await person.page.getByText('Cần đăng nhập để xem hồ sơ của mình.').waitFor();
    await look({ watched }, 'a dossier, signed out');
  }));
