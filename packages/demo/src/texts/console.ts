/** Texts of the officers' pages. */
import type { Text } from '@motcua/procedure';
import type { Said } from './said.ts';

export const desk = {
  list: { vi: 'Hồ sơ', en: 'Dossiers' },
  signIn: { vi: 'Đăng nhập bằng tài khoản cán bộ để xem và giải quyết hồ sơ.', en: 'Sign in with an officer account to see and process dossiers.' },
  signInAsOfficer: { vi: 'Đăng nhập bằng tài khoản cán bộ', en: 'Sign in with an officer account' },
  notOfficer: { vi: 'Trang này chỉ dành cho cán bộ', en: 'This page is for officers only' },
  toPortal: { vi: 'Về cổng dành cho người dân', en: 'To the citizens’ portal' },
  search: { vi: 'Tìm theo mã hồ sơ', en: 'Search by dossier code' },
  searchHint: { vi: 'Gõ một phần của mã để lọc; gõ đủ mã rồi bấm Enter để mở.', en: 'Type part of a code to filter; type the whole code and press Enter to open it.' },
  byState: { vi: 'Lọc theo trạng thái', en: 'Filter by state' },
  all: { vi: 'Tất cả', en: 'All' },
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  state: { vi: 'Trạng thái', en: 'State' },
  submitted: { vi: 'Nộp lúc', en: 'Submitted' },
  due: { vi: 'Hẹn trả', en: 'Due' },
  notYetDue: { vi: 'Chưa có', en: 'None yet' },
  clockStopped: { vi: 'Đang tạm dừng', en: 'Standing still' },
  notDue: { vi: 'Không còn', en: 'No longer' },
  dueToday: { vi: 'Đến hạn hôm nay', en: 'Due today' },
  none: { vi: 'Chưa có hồ sơ nào', en: 'There are no dossiers yet' },
  noneFound: { vi: 'Không có hồ sơ nào như vậy trong danh sách', en: 'No such dossier in the list' },
  loading: { vi: 'Đang tải danh sách hồ sơ…', en: 'Loading the dossiers…' },
  listFailed: { vi: 'Chưa tải được danh sách hồ sơ', en: 'The dossiers could not be loaded' },
  dossierNotOpened: { vi: 'Chưa mở được hồ sơ', en: 'The dossier could not be opened' },
  dossierFailed: { vi: 'Chưa kết nối được với hệ thống. Mời kiểm tra mạng rồi thử lại.', en: 'The system could not be reached. Check the network and try again.' },
  now: { vi: 'Trạng thái hiện tại', en: 'State now' },
  declaration: { vi: 'Tờ khai để in', en: 'Declaration to print' },
  content: { vi: 'Nội dung hồ sơ', en: 'Content of the dossier' },
  answers: { vi: 'Nội dung khai', en: 'Answers' },
  papers: { vi: 'Giấy tờ đã nộp', en: 'Papers' },
  history: { vi: 'Người nộp đang thấy', en: 'What the applicant sees' },
  loadingDossier: { vi: 'Đang tải hồ sơ…', en: 'Loading the dossier…' },
  move: { vi: 'Chuyển trạng thái', en: 'Move the dossier' },
  moveTo: { vi: 'Chuyển sang', en: 'Move to' },
  noMoves: { vi: 'Hồ sơ đã kết thúc, không chuyển tiếp được nữa.', en: 'The dossier has ended and cannot be moved on.' },
  unit: { vi: 'Đơn vị phụ trách từ nay', en: 'Unit responsible from now on' },
  unitHint: { vi: 'Để trống nếu không đổi.', en: 'Leave empty if it stays the same.' },
  note: { vi: 'Ghi chú cho người nộp', en: 'Note to the applicant' },
  noteHint: { vi: 'Người nộp đọc nguyên văn ghi chú này.', en: 'The applicant reads this note word for word.' },
  requested: { vi: 'Giấy tờ cần bổ sung', en: 'Papers to be supplemented' },
  noComponents: {
    vi: 'Thủ tục này không có giấy tờ nào trong thành phần hồ sơ. Hãy nói rõ trong ghi chú cần bổ sung gì.',
    en: 'This procedure lists no papers. Say in the note what is to be supplemented.',
  },
  result: { vi: 'Kết quả giải quyết', en: 'Result' },
  resultHint: { vi: 'Không bắt buộc. Người nộp tải được tệp này.', en: 'Optional. The applicant can download this file.' },
  submit: { vi: 'Chuyển hồ sơ…', en: 'Move the dossier…' },
  sending: { vi: 'Đang chuyển…', en: 'Moving…' },
  confirm: { vi: 'Chuyển', en: 'Move' },
  cancel: { vi: 'Quay lại', en: 'Go back' },
  chooseState: { vi: 'Chọn trạng thái muốn chuyển sang.', en: 'Choose the state to move to.' },
  filesNotReady: { vi: 'Tệp kết quả chưa dùng được. Chờ kiểm tra xong, hoặc xóa tệp.', en: 'The result file cannot be used yet. Wait for its check, or remove it.' },
  unreachable: {
    vi: 'Mất kết nối khi đang chuyển, nên chưa biết hồ sơ đã chuyển hay chưa. Những gì đã gõ vẫn còn. Hãy xem trạng thái hiện tại rồi thử lại.',
    en: 'The connection was lost, so it is not known whether the dossier was moved. What you typed is still here. Look at the state now, then try again.',
  },
  changed: {
    vi: 'Hồ sơ vừa được chuyển trạng thái ở nơi khác, nên lần chuyển này không thực hiện. Đã tải lại trạng thái mới; những gì đã gõ vẫn còn.',
    en: 'The dossier was moved elsewhere meanwhile, so this move was not made. The new state is shown; what you typed is still here.',
  },
} satisfies Readonly<Record<string, Said>>;

/** Why the citizen must be told the reason, by the state that needs one. */
export const reasonNeeded: Readonly<Record<number, Said>> = {
  3: { vi: 'Ghi lý do không tiếp nhận: người nộp phải biết vì sao.', en: 'Give the reason for not receiving it: the applicant must know why.' },
  5: { vi: 'Ghi rõ cần bổ sung gì: người nộp chỉ nên phải bổ sung một lần.', en: 'Say what to supplement: the applicant should have to do it only once.' },
  6: { vi: 'Ghi rõ khoản tiền và cách nộp.', en: 'Say the amount and how to pay.' },
  8: { vi: 'Ghi lý do dừng xử lý: người nộp phải biết vì sao.', en: 'Give the reason for stopping: the applicant must know why.' },
};

const named = ({ vi, en }: Text): Said => ({ vi, en: en ?? vi });

/** The same with something in them. */
export const deskAbout = {
  refused: (person: string): Said => ({
    vi: `Tài khoản ${person} không có quyền cán bộ. Hồ sơ của mình vẫn xem được trên cổng dành cho người dân.`,
    en: `The account ${person} is not an officer’s. Your own dossiers are on the citizens’ portal.`,
  }),
  count: (shown: number, all: number): Said => ({
    vi: shown === all ? `${String(all)} hồ sơ` : `${String(shown)} trong ${String(all)} hồ sơ`,
    en: shown === all ? `${String(all)} ${all === 1 ? 'dossier' : 'dossiers'}` : `${String(shown)} of ${String(all)} dossiers`,
  }),
  stale: (time: Said): Said => ({ vi: `Chưa cập nhật được. Danh sách này là lúc ${time.vi}.`, en: `Could not be refreshed. This list is from ${time.en}.` }),
  overdue: (days: number): Said => ({ vi: `Quá hạn ${String(days)} ngày`, en: `${String(days)} ${days === 1 ? 'day' : 'days'} overdue` }),
  openCode: (code: string): Said => ({ vi: `Mở hồ sơ ${code}`, en: `Open dossier ${code}` }),
  dossier: (code: string): Said => ({ vi: `Hồ sơ ${code}`, en: `Dossier ${code}` }),
  moved: (state: Text): Said => ({ vi: `Đã chuyển sang: ${state.vi}.`, en: `Moved to: ${named(state).en}.` }),
  movedElsewhere: (state: Text): Said => ({ vi: `Hồ sơ vừa đổi: ${state.vi}.`, en: `The dossier has changed: ${named(state).en}.` }),
  supplemented: { vi: 'Người nộp vừa gửi bổ sung.', en: 'The applicant has just handed in what was asked for.' },
  confirmQuestion: (state: Text): Said => ({ vi: `Chuyển hồ sơ sang “${state.vi}”?`, en: `Move the dossier to “${named(state).en}”?` }),
  confirmWhat: { vi: 'Người nộp được báo ngay và không thể thu hồi.', en: 'The applicant is told at once; it cannot be taken back.' },
} as const;
