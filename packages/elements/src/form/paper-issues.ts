/** Papers that stand in the way of submitting, as the error summary names them. */
import { msg, str } from '@lit/localize';
import type { DossierComponent } from '@motcua/procedure';
import type { Attachment } from '../attachments/attachment.ts';
import { missingOf, obstaclesOf } from '../attachments/readiness.ts';
import { textOf } from '../localization.ts';

export interface PaperIssue {
  /** Code of the component. */
  readonly component: string;
  /** `paperMissing`, `fileNotReady`, or what the gateway says of it. */
  readonly code: string;
}

const issue = (component: string, code: string): PaperIssue => ({ component, code });

/** Missing papers, and those of which a file is still on its way, being checked or not usable. */
export const paperIssuesOf = (papers: readonly DossierComponent[], files: readonly Attachment[]): PaperIssue[] => {
  const missing = new Set(missingOf(papers, files));
  return papers.flatMap(({ code }) => {
    const { underWay, checked, unusable } = obstaclesOf(files.filter(({ component }) => component === code));
    if (underWay > 0) return [issue(code, 'fileUnderWay')];
    if (checked > 0) return [issue(code, 'fileNotReady')];
    if (unusable > 0) return [issue(code, 'fileUnusable')];
    return missing.has(code) ? [issue(code, 'paperMissing')] : [];
  });
};

/** What is wrong with a paper and what to do. */
export const paperIssueText = ({ code }: PaperIssue, component: DossierComponent | undefined): string => {
  const name = textOf(component?.name);
  switch (code) {
    case 'paperMissing':
      return msg(str`Đính kèm giấy tờ: ${name}`);
    case 'fileUnderWay':
      return msg(str`Chờ tải xong tệp của giấy tờ: ${name}`);
    case 'fileNotReady':
      return msg(str`Tệp của giấy tờ này đang được kiểm tra an toàn, hãy chờ rồi nộp lại: ${name}`);
    case 'fileUnusable':
      return msg(str`Thay hoặc xóa tệp không dùng được của giấy tờ: ${name}`);
    case 'documentExpired':
      return msg(str`Giấy tờ trong kho dữ liệu đã hết hiệu lực, hãy đính kèm tệp: ${name}`);
    case 'documentUnknown':
    case 'documentWithdrawn':
      return name ? msg(str`Giấy tờ trong kho dữ liệu không dùng được nữa, hãy đính kèm tệp: ${name}`) : msg('Giấy tờ trong kho dữ liệu không dùng được nữa, hãy kiểm tra lại các giấy tờ kèm theo');
    case 'paperTooMany':
      return msg(str`Xóa bớt tệp của giấy tờ: ${name}`);
    case 'paperNotAsked':
      return msg('Xóa tệp của giấy tờ không còn cần cho trường hợp này');
    default:
      return name ? msg(str`Kiểm tra lại giấy tờ: ${name}`) : msg('Kiểm tra lại các giấy tờ kèm theo');
  }
};
