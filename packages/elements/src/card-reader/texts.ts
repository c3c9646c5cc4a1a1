import { msg } from '@lit/localize';
import type { CameraFault } from './camera.ts';

/** Why nothing was read. */
export type ReadFault = 'noCard' | 'noCode' | 'noPicture' | 'noDecoder' | 'empty';

/** Why there is no picture, and what can be done instead. */
export const cameraText = (fault: CameraFault): string => {
  switch (fault) {
    case 'refused':
      return msg('Trình duyệt chưa cho trang này dùng máy ảnh. Ông/bà cho phép trong phần cài đặt của trình duyệt rồi bấm “Thử lại”, hoặc dùng một trong hai cách dưới đây.');
    case 'busy':
      return msg('Máy ảnh đang được ứng dụng khác dùng. Ông/bà tắt ứng dụng đó rồi bấm “Thử lại”, hoặc dùng một trong hai cách dưới đây.');
    case 'lost':
      return msg('Máy ảnh vừa bị ngắt. Ông/bà kiểm tra lại máy ảnh rồi bấm “Thử lại”, hoặc dùng một trong hai cách dưới đây.');
    case 'none':
      return msg('Máy này không có máy ảnh dùng được ở đây. Ông/bà dùng một trong hai cách dưới đây.');
  }
};

/** What is wrong with what was read, and what to do about it. */
export const faultText = (fault: ReadFault): string => {
  switch (fault) {
    case 'noCard':
      return msg('Mã này không phải mã trên thẻ căn cước. Mã cần đọc là ô vuông đen trắng in trên thẻ.');
    case 'noCode':
      return msg('Không tìm thấy mã QR trong ảnh này. Ông/bà chụp lại gần hơn, đủ sáng, thấy rõ cả bốn góc của mã.');
    case 'noPicture':
      return msg('Tệp này không phải ảnh mở được. Ông/bà chọn ảnh JPG hoặc PNG.');
    case 'noDecoder':
      return msg('Chưa tải được phần đọc mã QR. Ông/bà kiểm tra mạng rồi đóng và mở lại cửa sổ này, hoặc tự điền vào tờ khai.');
    case 'empty':
      return msg('Chưa có mã nào. Ông/bà bấm vào ô này rồi quét thẻ.');
  }
};
