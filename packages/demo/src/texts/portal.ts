/** Texts of the citizens' pages. */
import type { Text } from '@motcua/procedure';
import type { Said } from './said.ts';

export const portal = {
  home: { vi: 'Trang đầu', en: 'Home' },
  homeTitle: { vi: 'Làm thủ tục trực tuyến', en: 'Public services online' },
  homeIntro: {
    vi: 'Thông tin cơ quan nhà nước đã có sẽ được điền sẵn; chỉ cần bổ sung những gì còn thiếu.',
    en: 'What the State already holds is filled in for you; you only add what is missing.',
  },
  procedures: { vi: 'Thủ tục', en: 'Procedures' },
  drafts: { vi: 'Bản khai dở', en: 'Unfinished forms' },
  dossiers: { vi: 'Hồ sơ đã nộp', en: 'Dossiers submitted' },
  more: { vi: 'Việc khác', en: 'More' },
  lookUpLink: { vi: 'Tra cứu hồ sơ bằng mã trên giấy biên nhận, không cần đăng nhập', en: 'Look up a dossier with the codes on its receipt, without signing in' },
  embedLink: { vi: 'Biểu mẫu nhúng trong một trang thường, không cần máy chủ', en: 'The form embedded in a plain page, without a server' },
  officersLink: { vi: 'Dành cho cán bộ: danh sách và giải quyết hồ sơ', en: 'For officers: list and process dossiers' },
  proceduresFailed: { vi: 'Chưa tải được danh sách thủ tục', en: 'The procedures could not be loaded' },
  dossiersFailed: { vi: 'Chưa tải được danh sách hồ sơ', en: 'Your dossiers could not be loaded' },
  draftsFailed: { vi: 'Chưa tải được các bản khai dở', en: 'Your unfinished forms could not be loaded' },
  dossiersSafe: { vi: 'Hồ sơ đã nộp không bị ảnh hưởng.', en: 'Dossiers already submitted are not affected.' },
  draftsSafe: { vi: 'Các bản khai dở vẫn còn.', en: 'Your unfinished forms are still there.' },
  tryLater: { vi: 'Mời thử lại ngay hoặc sau ít phút.', en: 'Please try again now or in a few minutes.' },
  noDossiers: { vi: 'Chưa nộp hồ sơ nào', en: 'No dossier submitted yet' },
  dossiersWillBeHere: { vi: 'Hồ sơ đã nộp sẽ hiện ở đây để theo dõi.', en: 'Dossiers you submit will be here, for you to follow.' },
  loadingDossiers: { vi: 'Đang tải danh sách hồ sơ…', en: 'Loading your dossiers…' },
  signInForDossiers: { vi: 'Đăng nhập để xem hồ sơ của mình.', en: 'Sign in to see your dossiers.' },
  continueDraft: { vi: 'Khai tiếp', en: 'Continue' },
  removeDraft: { vi: 'Xóa', en: 'Delete' },
  removeDraftQuestion: { vi: 'Xóa bản khai này?', en: 'Delete this form?' },
  removeDraftYes: { vi: 'Xóa bản khai', en: 'Delete the form' },
  keepDraft: { vi: 'Giữ lại', en: 'Keep it' },
  draftRemoved: { vi: 'Đã xóa bản khai.', en: 'The form was deleted.' },
  removeDraftFailed: { vi: 'Chưa xóa được bản khai; bản khai vẫn còn. Mời thử lại.', en: 'The form could not be deleted; it is still there. Please try again.' },
  signInForForm: { vi: 'Cần đăng nhập để thông tin đã có được điền sẵn và để nộp hồ sơ.', en: 'Sign in so that what is known can be filled in, and to submit.' },
  follow: { vi: 'Theo dõi hồ sơ này', en: 'Follow this dossier' },
  followTitle: { vi: 'Theo dõi hồ sơ', en: 'Follow a dossier' },
  signInForDossier: { vi: 'Cần đăng nhập để xem hồ sơ của mình.', en: 'Sign in to see your dossier.' },
  paperLinks: { vi: 'Giấy tờ của hồ sơ', en: 'Papers of this dossier' },
  declaration: { vi: 'Tờ khai đã nộp', en: 'The declaration as submitted' },
  lookupQr: { vi: 'Mã QR mở trang tra cứu hồ sơ này', en: 'QR code that opens the page on which this dossier is looked up' },
  slip: { vi: 'Giấy tiếp nhận và hẹn trả', en: 'Receipt with appointment' },
  notReceived: {
    vi: 'Cơ quan chưa tiếp nhận hồ sơ, nên chưa có giấy này. Giấy có ngay khi hồ sơ được tiếp nhận.',
    en: 'The agency has not received the dossier yet, so there is no such paper. It will be here as soon as it is received.',
  },
  slipFailed: { vi: 'Chưa tải được giấy tiếp nhận', en: 'The receipt could not be loaded' },
  content: { vi: 'Nội dung đã nộp', en: 'What was submitted' },
  lookUpTitle: { vi: 'Tra cứu hồ sơ', en: 'Look up a dossier' },
  lookUpIntro: {
    vi: 'Ai có giấy biên nhận đều xem được hồ sơ đang ở bước nào. Trang này không hiện tên và nội dung đã khai.',
    en: 'Whoever holds the receipt can see where the dossier is. This page shows neither names nor what was declared.',
  },
  embedTitle: { vi: 'Biểu mẫu nhúng', en: 'Embedded form' },
  embedHeading: { vi: 'Biểu mẫu nhúng trong một trang thường', en: 'The form embedded in a plain page' },
  embedIntro: { vi: 'Trang này không gọi máy chủ nào: thủ tục vào, câu trả lời ra.', en: 'This page calls no server: a procedure goes in, answers come out.' },
  answers: { vi: 'Câu trả lời', en: 'Answers' },
  audience: { vi: 'Ai có thể làm:', en: 'Who can apply:' },
  time: { vi: 'Thời gian giải quyết:', en: 'Time needed:' },
  fee: { vi: 'Phí, lệ phí:', en: 'Fees:' },
  paper: { vi: 'Giấy tờ:', en: 'Paper:' },
  paperIfAny: { vi: 'Giấy tờ (nếu có):', en: 'Paper (if any):' },
} satisfies Readonly<Record<string, Said>>;

/** The same with something in them. */
export const portalAbout = {
  savedAt: (time: Said): Said => ({ vi: `Lưu lúc ${time.vi}`, en: `Saved on ${time.en}` }),
  keptUntil: (day: string): Said => ({ vi: `giữ đến ${day}`, en: `kept until ${day}` }),
  /** What follows the visible text of a button, for who hears it by itself. */
  ofProcedure: (name: Text): Said => ({ vi: `: ${name.vi}`, en: `: ${name.en ?? name.vi}` }),
  removeDraftWhat: (name: Text): Said => ({
    vi: `Những gì đã khai và tải lên cho “${name.vi}” sẽ mất hẳn. Hồ sơ đã nộp không bị ảnh hưởng.`,
    en: `What you filled in and uploaded for “${name.en ?? name.vi}” will be gone for good. Dossiers already submitted are not affected.`,
  }),
} as const;
