import { msg, str } from '@lit/localize';
import { LONGEST_REASON } from '@motcua/form/disputes';

/** What is wrong with a reason for a dispute; empty when nothing is. @param reason without blanks around it */
export const reasonError = (reason: string): string => {
  if (reason === '') return msg('Ghi lý do: vì sao ông/bà cho là thông tin này sai');
  return Array.from(reason).length > LONGEST_REASON ? msg(str`Lý do dài quá ${LONGEST_REASON} ký tự, hãy viết ngắn lại`) : '';
};
