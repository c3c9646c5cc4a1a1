import { msg } from '@lit/localize';

/** Whom a record is of, by where it stands in the repository's shape; `''` for a place that is new since. */
export const kinText = (record: string): string => {
  switch (record) {
    case '/person':
      return msg('Bản thân');
    case '/family/spouse':
      return msg('Vợ hoặc chồng');
    case '/family/children':
      return msg('Con');
    case '/family/father':
      return msg('Cha');
    case '/family/mother':
      return msg('Mẹ');
    case '/family/representative':
      return msg('Người đại diện');
    case '/household/head':
      return msg('Chủ hộ');
    default:
      return '';
  }
};
