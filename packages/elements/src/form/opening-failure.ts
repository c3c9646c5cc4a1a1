/** Why a form, or what is shown of a dossier, did not open. */
import { msg, str } from '@lit/localize';
import { PlanError } from './plan-source.ts';

/** Without a gateway. A reason that only a developer can mend is named as it is. */
export const plainFailure = (error: unknown): string => {
  if (error instanceof Error && error.name === 'NetworkError') return msg('Không kết nối được với hệ thống. Hãy kiểm tra mạng rồi thử lại.');
  const name = error instanceof PlanError ? error.message : error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return msg(str`Dữ liệu của tờ khai không dùng được (${name}). Hãy báo đơn vị quản lý trang này.`);
};
