/** Texts for what is wrong with a group as a whole, or with a choice between several ways to answer. */
import { msg, str } from '@lit/localize';
import { deedOf, type MessageOf } from './said.ts';

const needless: MessageOf = ({ name }) => msg(str`Bỏ phần không cần khai trong ${name}`);
const inside: MessageOf = ({ name }) => msg(str`Kiểm tra lại từng mục trong ${name}`);
const together: MessageOf = ({ name }) => msg(str`Xem lại ${name}: chưa khớp với các câu trả lời khác`);

export const ofGroups = {
  'minProperties': ({ name, limit }) => (limit ? msg(str`Trả lời thêm ở ${name}: cần ít nhất ${limit} mục`) : msg(str`Trả lời thêm ở ${name}`)),
  'maxProperties': ({ name, limit }) => (limit ? msg(str`Bỏ bớt câu trả lời ở ${name}: nhiều nhất ${limit} mục`) : msg(str`Bỏ bớt câu trả lời ở ${name}`)),
  'propertyNames': ({ name }) => msg(str`Bỏ mục có tên không dùng được trong ${name}`),
  'additionalProperties': needless,
  'unevaluatedProperties': needless,
  'not': ({ name }) => msg(str`Sửa ${name}: câu trả lời này không được chấp nhận ở đây`),
  'anyOf': ({ field, name }) =>
    deedOf(field) === 'group' ? msg(str`Trả lời đủ ít nhất một cách khai ở ${name}`) : msg(str`Sửa ${name} theo một trong các cách ghi được chấp nhận`),
  'oneOf': ({ field, name }) =>
    deedOf(field) === 'group' ? msg(str`Chỉ giữ một cách khai ở ${name}, và trả lời đủ cách đó`) : msg(str`Sửa ${name} theo đúng một trong các cách ghi được chấp nhận`),
  'allOf': inside,
  'properties': inside,
  'patternProperties': inside,
  '$ref': inside,
  '$dynamicRef': inside,
  '$recursiveRef': inside,
  'dependencies': together,
  'dependentSchemas': together,
  'if': together,
  'then': together,
  'else': together,
} satisfies Record<string, MessageOf>;
