/** How national records become the canonical shape of schemas/common/repository.schema.json, and back. Pure functions, no I/O. */
export type { Address, HeldDocument, HeldFile, Relative, RepositoryRecord, Source } from './generated/repository.ts';
export { codesFrom, codeTable, type CodeList, type Codes, type CodeTable, type Lists } from './records/codes.ts';
export { readDocumentRequest, writeDocumentRequest, type DocumentRequest, type WantedDocument } from './records/document-request.ts';
export { readDocuments, writeDocuments, type AskedStore } from './records/documents.ts';
export { formerCommunes, type CommuneChange, type FormerCommunes } from './records/former-communes.ts';
export type { Json, JsonObject } from './records/json.ts';
export { readPopulation, writePopulation } from './records/population.ts';
export { readPortalClaims, writePortalClaims } from './records/portal-claims.ts';
export type { Problem, ProblemCode } from './records/problems.ts';
export type { Asked, Reading } from './records/record.ts';
export { isSuspicious } from './records/texts.ts';
export { readVneidClaims, writeVneidClaims } from './records/vneid-claims.ts';
export { readIdentityCard, writeIdentityCard } from './identity-card.ts';
