import { msg, str } from '@lit/localize';
import { isPartialDate, readPersonalId } from '@motcua/vietnam';

/** What in a personal identity number doesn't fit its holder, as far as the holder is known; `''` when nothing. It may still be right. */
export const numberWarning = (number: string, birthDate: string, sex: string): string => {
  const says = readPersonalId(number);
  if (!says) return '';
  const { birthYear } = says;
  const otherYear = isPartialDate(birthDate) && Number(birthDate.slice(0, 4)) !== birthYear;
  const otherSex = (sex === 'male' || sex === 'female') && sex !== says.sex;
  const sexText = says.sex === 'male' ? msg('nam') : msg('nữ');
  if (otherYear && otherSex) return msg(str`Số này cho biết người được cấp sinh năm ${birthYear}, giới tính ${sexText}, khác với thông tin đã ghi. Ông/bà xem lại số này, ngày sinh và giới tính.`);
  if (otherYear) return msg(str`Số này cho biết người được cấp sinh năm ${birthYear}, khác với ngày sinh đã ghi. Ông/bà xem lại số này và ngày sinh.`);
  return otherSex ? msg(str`Số này cho biết người được cấp có giới tính ${sexText}, khác với giới tính đã ghi. Ông/bà xem lại số này và giới tính.`) : '';
};
