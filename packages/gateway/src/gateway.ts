/** Puts the parts together, in the order in which they need each other, and takes them apart in reverse. */
import type { Config } from './config.ts';
import { openConsents } from './consents.ts';
import { loadCatalogue } from './catalogue.ts';
import { loadContract } from './contract.ts';
import { startEmbedded } from './database/embedded.ts';
import { openDatabase } from './database/open.ts';
import { sweepDaily } from './database/sweep.ts';
import { dossierMoves } from './dossier-moves.ts';
import { readDossiers } from './dossiers.ts';
import { heldFiles } from './documents/content.ts';
import { fileFetcher } from './documents/fetching.ts';
import { sealing } from './documents/sealing.ts';
import { openDrafts } from './drafts.ts';
import { openFiling } from './filing.ts';
import { openFiles } from './files/files.ts';
import { openKeeping } from './keeping/keeping.ts';
import { listen } from './listener.ts';
import { failure, log } from './log.ts';
import { lookupCodes } from './lookup-code.ts';
import { publishProcedures } from './procedures.ts';
import { rateLimit } from './rate-limit.ts';
import { openReceipts } from './receipt.ts';
import { refreshing } from './refreshing.ts';
import { askRepositories } from './repositories/ask.ts';
import { reachedRepositories } from './repositories/reached.ts';
import { consentRoutes } from './routes/consents.ts';
import { documentRoutes } from './routes/documents.ts';
import { dossierRoutes } from './routes/dossiers.ts';
import { draftRoutes } from './routes/drafts.ts';
import { eventRoutes } from './routes/events.ts';
import { lookupRoutes } from './routes/lookups.ts';
import type { Parts } from './routes/parts.ts';
import { paperRoutes } from './routes/papers.ts';
import { prefillRoutes } from './routes/prefill.ts';
import { publicRoutes } from './routes/public.ts';
import { refreshRoutes } from './routes/refresh.ts';
import { repositoryRoutes } from './routes/repository.ts';
import { secretKey } from './secret-key.ts';
import { fileRoutes } from './routes/files.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { closeServer, createServer } from './server.ts';
import { signIn } from './sign-in.ts';
import { loadWordings, wordsOf } from './wordings.ts';

/** Saves that one person may send for each other request that they may send. */
const SAVES = 5;

export interface Gateway {
  /** Where it listens, e.g. `http://127.0.0.1:8080`. */
  readonly address: string;
  stop(): Promise<void>;
}

export const startGateway = async (config: Config): Promise<Gateway> => {
  const undo: (() => unknown)[] = [];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) {
      try {
        await step();
      } catch (error) {
        log('error', 'stopping failed', failure(error));
      }
    }
  };
  try {
    const catalogue = await loadCatalogue(config.catalogue);
    const agency = catalogue.agencies.get(config.agency);
    if (!agency) throw new Error(`MOTCUA_AGENCY: ${config.catalogue}/agencies has no agency ${config.agency}.`);

    const repositories = reachedRepositories(agency, config.repositories, catalogue);

    const embedded = config.databaseUrl === undefined ? await startEmbedded(config.data) : undefined;
    if (embedded) undo.push(() => embedded.stop());
    const connectionString = config.databaseUrl ?? embedded?.connectionString ?? '';
    const database = await openDatabase(connectionString);
    undo.push(() => database.destroy());
    undo.push(await sweepDaily(database));
    const procedures = await publishProcedures(database, catalogue.procedures);
    const receipts = await openReceipts(database);
    const listener = await listen(connectionString);
    undo.push(() => listener.stop());

    const files = await openFiles({ config, database, procedures });
    undo.push(() => files.stop());
    const lookups = lookupCodes(await secretKey(database, 'lookup'));
    const { agencies, codeLists } = catalogue;
    const consents = openConsents({ database, procedures, words: wordsOf(loadWordings(), agency.name), retentionDays: config.retentionDays, removeBytes: (ids) => files.removeBytes(ids) });
    const dossiers = readDossiers({ database, procedures, agencies, lookups });
    const { server, underWay } = await createServer(config.origins, config.trustedProxies);
    const keeping = openKeeping({ database, procedures, dossiers, consents, files, codeLists, keptDays: config.keptDays });
    const ask = askRepositories(repositories, config.repositoryPatience);
    const fetch = fileFetcher({ repositories, files, largest: config.maxFileBytes });
    const seal = sealing({ database, fetch, patience: config.filePatience });
    const parts: Parts = {
      config,
      contract: loadContract(),
      catalogue,
      agency,
      database,
      procedures,
      receipts,
      files,
      listener,
      drafts: openDrafts({ database, procedures, keptDays: config.draftDays, files: (draft, person) => files.list({ draft }, person) }),
      dossiers,
      filing: openFiling({ database, procedures, receipts, lookups, agencies, agency: agency.id, retentionDays: config.retentionDays, files }),
      moves: dossierMoves({ database, procedures, agencies, files, seal }),
      lookups,
      repositories,
      consents,
      held: heldFiles({ database, procedures, fetch, files, patience: config.filePatience }),
      seal,
      keeping,
      ask,
      refresh: refreshing({ agency, ask, catalogue, config, consents, database, keeping, repositories }),
      authenticate: signIn(config.issuer, config.audience),
      limit: rateLimit(config.ratePerMinute),
      limitSaves: rateLimit(config.ratePerMinute * SAVES),
      limitLookups: rateLimit(config.lookupsPerMinute),
    };
    publicRoutes(server, parts);
    prefillRoutes(server, parts);
    refreshRoutes(server, parts);
    consentRoutes(server, parts);
    draftRoutes(server, parts);
    dossierRoutes(server, parts);
    lookupRoutes(server, parts);
    eventRoutes(server, parts);
    uploadRoutes(server, parts);
    fileRoutes(server, parts);
    documentRoutes(server, parts);
    paperRoutes(server, parts);
    repositoryRoutes(server, parts);
    undo.push(() => closeServer(server, underWay));
    const address = await server.listen({ port: config.port, host: config.host });
    return { address, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
