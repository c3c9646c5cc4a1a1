/** A store of papers that is what a test wants it to be: failing, babbling, wrong, or in order. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Store {
  readonly url: string;
  /** How it answers who is asked about; a number is a status. */
  answer: (personalId: string) => string | number;
  /** The bytes of each file. */
  readonly file: Buffer;
  stop(): Promise<void>;
}

const asked = (body: string): { readonly personalId: string; readonly file: boolean } => {
  const inquiry: unknown = JSON.parse(body);
  if (typeof inquiry !== 'object' || inquiry === null || !('personalId' in inquiry) || typeof inquiry.personalId !== 'string') throw new Error('nobody was asked about');
  return { personalId: inquiry.personalId, file: 'file' in inquiry };
};

export const startStore = async (file: Buffer): Promise<Store> => {
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { personalId, file: wanted } = asked(body);
      const answer = wanted ? file : store.answer(personalId);
      if (typeof answer === 'number') response.writeHead(answer).end(`${personalId} ?`);
      else response.writeHead(200).end(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address !== 'object') throw new Error('no port was given');
  const store: Store = {
    url: `http://127.0.0.1:${String(address.port)}/`,
    answer: () => 404,
    file,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
  return store;
};
