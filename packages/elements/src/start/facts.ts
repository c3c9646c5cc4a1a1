import { msg, str } from '@lit/localize';
import type { RepositoryInfo } from '@motcua/client';
import type { ProcedureInfo, Text } from '@motcua/procedure';
import { language, textOf } from '../localization.ts';

/** What an agency decides about a procedure. */
export interface Agency {
  readonly name: Text;
  /** Whom prefill asks, the preferred one first. */
  readonly repositories?: readonly RepositoryInfo[];
  readonly fee?: { readonly amount: number; readonly note: Text };
}

/** How long the agency has: "3 ngày làm việc". */
export const processingText = ({ value, unit }: ProcedureInfo['processing']): string => {
  switch (unit) {
    case 'WORKING_DAY':
      return msg(str`${value} ngày làm việc`);
    case 'DAY':
      return msg(str`${value} ngày`);
    case 'HOUR':
      return msg(str`${value} giờ`);
    case 'MONTH':
      return msg(str`${value} tháng`);
  }
};

/** đồng, grouped; nothing to pay in words; `''` when nobody has said how much. */
export const feeText = (info: ProcedureInfo, agency: Agency | undefined): string => {
  const fee = agency?.fee?.amount ?? info.fee;
  if (fee === undefined) return '';
  if (fee === 0) return msg('Không mất phí');
  const amount = new Intl.NumberFormat(language() === 'en' ? 'en-GB' : 'vi-VN').format(fee);
  return msg(str`${amount} đồng`);
};

/** What is said about the fee: the agency's own note wins. */
export const feeNote = (info: ProcedureInfo, agency: Agency | undefined): string => textOf(agency?.fee?.note ?? info.feeNote);
