/** What a store of electronic data is asked for. */
import { coded, codeTable, wordsAlone } from './codes.ts';
import { isObject, type JsonObject } from './json.ts';
import { Place } from './place.ts';
import type { Problem } from './problems.ts';
import { from, nested, part, rows } from './table.ts';
import { parsed, personalId, plainName, resultCode, text } from './texts.ts';

export interface WantedDocument {
  resultCode: string;
  number?: string;
}

export interface DocumentRequest {
  /** Whose papers. */
  owner: string;
  /** The name of who asks. */
  requester: string;
  /** How the dossier is filed. */
  channel: 'counter' | 'online' | 'post';
  /** Code of the procedure that they are wanted for. */
  procedure: string;
  wanted: WantedDocument[];
}

const channels = codeTable([['1', 'counter'], ['2', 'online'], ['3', 'post']]);

const procedureCode = parsed((code) => (/^\d\.\d{6}[0-9A-Z.]{0,30}$/.test(code) ? code : undefined), 'code of a procedure');
const wanted = nested(part<Partial<WantedDocument>>({ resultCode: from('MaKetQua', resultCode), number: from('SoKyHieu', text(100)) }));

export const documentRequest = part<DocumentRequest>({
  owner: from('SoDinhDanhChuSoHuu', personalId),
  requester: from('HoTenNguoiYeuCau', plainName),
  channel: from('KenhThucHien', coded('1 in person, 2 online, 3 by post', () => channels)),
  procedure: from('MaThuTuc', procedureCode),
  wanted: from('DanhSachDanhMucKetQua', rows(wanted, 200, (each): each is WantedDocument => each.resultCode !== undefined)),
});

/** The request to send. */
export const writeDocumentRequest = (request: DocumentRequest): JsonObject => {
  const written: JsonObject = {};
  documentRequest.write(request, written, wordsAlone);
  return written;
};

/** Reads a request, as a store would. */
export const readDocumentRequest = (request: unknown, today: string): { readonly request: Partial<DocumentRequest>; readonly problems: readonly Problem[] } => {
  const place = new Place(today, wordsAlone);
  const read = isObject(request) ? documentRequest.read(request, place) : place.refuse('wrongType');
  return { request: read ?? {}, problems: place.problems };
};
