/** What people ask before and while they fill in a form, whatever it is for. */
import type { Said } from './said.ts';

export interface Question {
  readonly asked: Said;
  readonly answer: Said;
}

export const questionsTitle: Said = { vi: 'Giải đáp', en: 'Questions' };

export const questions: readonly Question[] = [
  {
    asked: { vi: 'Chưa có đủ giấy tờ thì khai trước được không?', en: 'Can I begin before I have all papers?' },
    answer: { vi: 'Được. Tờ khai tự lưu; khi có giấy tờ thì mở lại, chụp ảnh hoặc chọn tệp rồi nộp.', en: 'Yes. The form saves itself; when you have the papers, open it again, photograph them or choose files, and submit.' },
  },
  {
    asked: { vi: 'Đang khai mà phải dừng, hoặc mất mạng, thì sao?', en: 'What if I have to stop, or the connection is lost?' },
    answer: {
      vi: 'Những gì đã lưu vẫn còn: đăng nhập rồi chọn “Khai tiếp” ở trang đầu. Nếu mất mạng, xin để trang này mở; có mạng lại thì tờ khai tự lưu tiếp.',
      en: 'What was saved is still there: sign in and choose “Continue” on the first page. If the connection is lost, leave this page open; the form goes on saving when it is back.',
    },
  },
  {
    asked: { vi: 'Khai nhầm thì sửa thế nào?', en: 'How do I correct a mistake?' },
    answer: {
      vi: 'Trước khi nộp có trang kiểm tra lại, mỗi mục có nút Sửa. Nộp rồi mới thấy sai thì báo cho cơ quan đã nhận hồ sơ.',
      en: 'Before you submit, a page shows all answers, each with a button to change it. If you notice a mistake afterwards, tell the agency that has your dossier.',
    },
  },
  {
    asked: { vi: 'Nộp rồi thì xem kết quả ở đâu?', en: 'Where do I see the result?' },
    answer: {
      vi: 'Ở trang theo dõi hồ sơ. Không đăng nhập cũng tra cứu được bằng mã hồ sơ và mã tra cứu in trên giấy tiếp nhận.',
      en: 'On the page that follows your dossier. Without signing in, it is found by the dossier code and the lookup code on your receipt.',
    },
  },
  {
    asked: { vi: 'Không quen khai trên máy thì nộp ở đâu?', en: 'Where do I submit without a computer or phone?' },
    answer: { vi: 'Mang giấy tờ tới Bộ phận Một cửa nơi cư trú để được hướng dẫn và nộp tại đó.', en: 'Take your papers to the one-stop where you live; they help you and take them there.' },
  },
];
