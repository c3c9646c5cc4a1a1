/** Texts for answers that are missing, or that should not be there. */
import { msg, str } from '@lit/localize';
import { textOf } from '../localization.ts';
import { deedOf, itemName, type MessageOf } from './said.ts';

const missing: MessageOf = ({ field, name }) => {
  switch (deedOf(field)) {
    case 'tick':
      return msg(str`Đánh dấu vào ô “${textOf(field.title)}” để tiếp tục`);
    case 'choose':
      return msg(str`Chọn ${name}`);
    case 'add':
      return msg(str`Thêm ít nhất một ${itemName(field) || name}`);
    case 'attach':
      return msg(str`Chọn tệp cho mục “${textOf(field.title)}”`);
    case 'group':
      return msg(str`Trả lời phần “${textOf(field.title)}”`);
    case 'write':
      return msg(str`Nhập ${name}`);
  }
};

const notAsked: MessageOf = ({ name }) => msg(str`Bỏ ${name}: mục này không cần khai với các câu trả lời hiện tại`);

export const ofPresence = {
  'required': missing,
  'dependentRequired': ({ field, name }) =>
    deedOf(field) === 'choose' ? msg(str`Chọn ${name}: cần có vì ông/bà đã trả lời một mục liên quan`) : msg(str`Nhập ${name}: cần có vì ông/bà đã trả lời một mục liên quan`),
  'const': (said) => (deedOf(said.field) === 'write' ? msg(str`Ghi ${said.name} đúng như quy định: mục này chỉ nhận một câu trả lời`) : missing(said)),
  'enum': ({ name }) => msg(str`Chọn ${name} trong danh sách`),
  'notAsked': notAsked,
  'false': notAsked,
  'false schema': notAsked,
  'checking': ({ name }) => msg(str`Chờ kiểm tra xong ${name}`),
  'notLookedUp': ({ name }) => msg(str`Chưa tải được danh sách nên chưa kiểm tra được ${name}. Ông/bà xem lại giúp; vẫn khai tiếp được`),
  'disputeNotLocked': ({ name }) => msg(str`Sửa thẳng ${name}: mục này nay sửa được, không cần báo sai`),
  'disputeReason': ({ name }) => msg(str`Ghi lý do báo sai ${name}`),
  'disputeSame': ({ name }) => msg(str`Ghi ${name} khác với thông tin đang có, hoặc bỏ trống nếu ông/bà chỉ biết là sai`),
  'disputeCorrection': ({ name }) => msg(str`Xem lại thông tin đúng mà ông/bà ghi cho ${name}`),
  'rowUnknown': ({ name }) => msg(str`Xóa ${name} rồi thêm lại: dữ liệu đã điền cho dòng này không còn dùng được`),
  'rowTwice': ({ name }) => msg(str`Xóa ${name}: người này đã có ở một dòng khác`),
  'sourceChanged': ({ name }) => msg(str`Xem lại ${name}: nơi giữ dữ liệu nay ghi khác`),
  'locked': ({ name }) => msg(str`Giữ nguyên ${name}: thông tin này đã được cơ quan xác thực`),
} satisfies Record<string, MessageOf>;
