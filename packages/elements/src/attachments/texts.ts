import { msg, str } from '@lit/localize';
import { fileRejections, fileStates } from '@motcua/client';
import { acceptedKinds, mostFiles, type DossierComponent, type FileKind } from '@motcua/procedure';
import { failureText } from '../failures.ts';
import { floorSizeText, sizeText } from '../file-sizes.ts';
import { language, textOf } from '../localization.ts';
import { isBeingChecked, isInterrupted, type Attachment } from './attachment.ts';
import type { FileFault } from './check-file.ts';
import { obstaclesOf } from './readiness.ts';
import type { Listing } from './uploads.ts';

const kindText = (kind: FileKind): string => {
  switch (kind) {
    case 'pdf':
      return 'PDF';
    case 'jpeg':
      return msg('ảnh JPEG');
    case 'png':
      return msg('ảnh PNG');
    case 'docx':
      return 'Word (DOCX)';
    case 'zip':
      return msg('tệp nén ZIP');
  }
};

const kindsText = (component: DossierComponent): string =>
  new Intl.ListFormat(language(), { type: 'disjunction' }).format(acceptedKinds(component).map(kindText));

/** What a paper takes: “PDF, ảnh JPEG hoặc ảnh PNG. Mỗi tệp không quá 10 MB. Nhiều nhất 5 tệp.” */
export const limitsText = (component: DossierComponent): string => {
  const most = mostFiles(component);
  const kinds = kindsText(component);
  const size = component.maxBytes === undefined ? '' : floorSizeText(component.maxBytes);
  return [
    msg(str`Nhận tệp ${kinds}.`),
    size && (most === 1 ? msg(str`Không quá ${size}.`) : msg(str`Mỗi tệp không quá ${size}.`)),
    most === 1 ? msg('Một tệp.') : msg(str`Nhiều nhất ${most} tệp.`),
  ]
    .filter(Boolean)
    .join(' ');
};

/** What is wrong with a chosen file and what to do, naming the file. */
export const faultText = (fault: FileFault, name: string, size: number, component: DossierComponent): string => {
  switch (fault) {
    case 'kind':
      return msg(str`Tệp “${name}” không đúng loại. Hãy chọn tệp ${kindsText(component)}.`);
    case 'empty':
      return msg(str`Tệp “${name}” không có nội dung. Hãy mở tệp để kiểm tra, rồi chọn lại hoặc chụp lại giấy tờ.`);
    case 'tooLarge':
      return msg(str`Tệp “${name}” nặng ${sizeText(size)}, quá mức ${floorSizeText(component.maxBytes ?? 0)}. Hãy chụp hoặc quét lại với dung lượng nhỏ hơn.`);
    case 'tooMany':
      return msg(str`Chưa nhận tệp “${name}” vì giấy tờ này đã đủ ${mostFiles(component)} tệp. Hãy xóa bớt một tệp rồi chọn lại.`);
    case 'otherFile':
      return msg(str`Tệp “${name}” không phải tệp đang tải dở. Hãy chọn đúng tệp cũ, hoặc xóa tệp tải dở rồi chọn tệp này.`);
  }
};

/** Where a file stands, in a few words. */
export const stateText = (file: Attachment): string => {
  switch (file.activity) {
    case 'queued':
      return msg('Chờ tải lên');
    case 'stalled':
      return msg('Mất kết nối, sẽ tự tải tiếp');
    case 'failed':
      return msg('Chưa tải lên được');
    case 'removing':
      return msg('Đang xóa…');
    default:
      return isInterrupted(file) ? msg('Tải dở') : textOf(fileStates[file.state].label);
  }
};

/** What to do about it; `''` when there is nothing to say. */
export const nextText = (file: Attachment): string => {
  if (file.failure !== undefined) return failureText(file.failure);
  if (file.activity !== 'idle' || file.state === 'clean') return '';
  return textOf(file.rejection ? fileRejections[file.rejection] : fileStates[file.state].next);
};

/** Why the papers can't be handed in yet; `''` when nothing stands in the way. */
export const notReadyText = (listing: Listing, files: readonly Attachment[]): string => {
  if (listing === 'loading') return msg('Đang xem các tệp đã tải lên trước đó. Hãy chờ giây lát.');
  if (listing === 'failed') return msg('Chưa xem được tình trạng các tệp. Hãy bấm “Thử lại”.');
  const { underWay, unusable, checked } = obstaclesOf(files);
  if (underWay > 0) return msg(str`Còn ${underWay} tệp chưa tải xong. Hãy chờ tải xong rồi mới nộp.`);
  if (unusable > 0) return msg(str`Còn ${unusable} tệp chưa dùng được. Hãy tải lại, thay hoặc xóa tệp đó rồi mới nộp.`);
  if (checked > 0) return msg(str`Còn ${checked} tệp đang được kiểm tra an toàn. Thường chỉ mất vài giây, kiểm tra xong là nộp được.`);
  return '';
};

/** Arrived parts in quarters: often enough to know that it goes on, seldom enough to listen to. */
const quarterOf = ({ sent, size }: Attachment): number => (size > 0 ? Math.floor((4 * sent) / size) : 0);

/** What to say aloud about a file whose state has gone from one to another; `''` for steps that nobody waits for. */
export const newsOf = (before: Attachment, now: Attachment): string => {
  const { name, activity } = now;
  if (isBeingChecked(now)) return '';
  if (before.activity !== activity || before.state !== now.state) return `${name}: ${stateText(now)}. ${nextText(now)}`.trim();
  const quarter = quarterOf(now);
  return activity === 'sending' && quarter > quarterOf(before) && quarter < 4 ? msg(str`${name}: đã tải ${quarter * 25}%`) : '';
};
