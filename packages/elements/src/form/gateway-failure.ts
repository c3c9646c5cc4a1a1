import { msg } from '@lit/localize';
import { failureText, problemOf } from '../failures.ts';
import { OldDraftError } from './old-draft.ts';
import { plainFailure } from './opening-failure.ts';

/** Why a form, or what is shown of a dossier, did not open, in the gateway's words where it gave any. */
export const openingFailure = (error: unknown): string => {
  if (error instanceof OldDraftError) return msg('Bản khai dở theo một phiên bản tờ khai không còn dùng nữa. Không có gì bị mất: những gì đã khai ở ngay dưới đây, ông/bà đọc, chép hoặc in được để khai bản mới.');
  return problemOf(error) ? failureText(error) : plainFailure(error);
};
