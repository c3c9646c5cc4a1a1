import type { ReviewEntry } from '@motcua/elements';
import type { Told } from '@motcua/form';
import type { ElementMeta, Story } from '../support/element.ts';

/** Without anything to tell it shows nothing. */
const meta: ElementMeta = {
  title: 'Form/mc-carried-over',
  component: 'mc-carried-over',
  parameters: {
    script: `const notice = document.querySelector('mc-carried-over');
notice.told = told;
notice.review = [{ target: '/requester/birthDate', text: 'Ngày sinh', why: 'Cách ghi đã đổi.' }];
notice.addEventListener('mc-review', ({ detail }) => console.log(detail.target));`,
  },
};
export default meta;

const changed: Told = { kind: 'changed', from: '1.0.0', to: '1.1.0', note: { vi: 'Ngày sinh nay ghi cả khi chỉ biết năm.', en: 'A birth date may now be a year alone.' } };
const dropped: Told = {
  kind: 'dropped', value: 'farmer', label: { vi: 'Nông dân', en: 'Farmer' }, title: { vi: 'Nghề nghiệp', en: 'Occupation' }, why: { vi: 'Không còn phải khai.', en: 'It need not be declared any more.' },
};
const unknown: Told = { kind: 'dropped', value: '2020-02-01' };
const undisputed: Told = { kind: 'undisputed', reason: 'Nghề này tôi đã bỏ từ lâu.', correction: 'Thợ may', title: { vi: 'Nghề nghiệp', en: 'Occupation' } };
const review: readonly ReviewEntry[] = [
  { target: '/requester/birthDate', text: 'Người yêu cầu: Ngày sinh', why: 'Cách ghi đã đổi.' },
  { target: '/status', text: 'Tình trạng hôn nhân', why: '' },
];

const story = (told: readonly Told[], entries: readonly ReviewEntry[]): Story => ({ args: { told, review: entries } });

export const Everything = story([changed, dropped, unknown], review);
export const OnlyNews = story([changed], []);
/** What was said to be wrong, of an answer that is gone or open now. */
export const NothingToDispute = story([changed, undisputed], []);
export const StillToLookAt = story([], review);
