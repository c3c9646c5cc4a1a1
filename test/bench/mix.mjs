/**
 * The fields that every stack is measured with: of each ten, six texts (one with a pattern), one whole number, one choice,
 * one yes or no, one date. Plain data, from which each case makes what its stack reads.
 */

const TEN = [
  { kind: 'text', label: 'Họ, chữ đệm, tên', required: true, hint: 'Ghi đủ dấu như trên giấy tờ.' },
  { kind: 'text', label: 'Số định danh cá nhân', pattern: '^[0-9]{12}$', hint: '12 chữ số, ghi trên thẻ căn cước.' },
  { kind: 'date', label: 'Ngày sinh' },
  { kind: 'text', label: 'Nơi sinh' },
  { kind: 'choice', label: 'Quan hệ với người yêu cầu' },
  { kind: 'text', label: 'Số nhà, đường, thôn' },
  { kind: 'boolean', label: 'Có thường trú ở đây' },
  { kind: 'text', label: 'Nghề nghiệp' },
  { kind: 'integer', label: 'Số bản cần cấp' },
  { kind: 'text', label: 'Ghi chú' },
];

/** Eight choices: where there are so many, each stack offers its list that opens. */
export const CHOICES = ['Bản thân', 'Vợ', 'Chồng', 'Cha', 'Mẹ', 'Con', 'Anh, chị, em', 'Người khác'].map((label, index) => ({ value: `c${index + 1}`, label }));

export const PER_SECTION = 20;

/** `count` fields; keys `f1`, `f2` …, labels that tell them apart. */
export const mix = (count) =>
  Array.from({ length: count }, (_, index) => {
    const field = TEN[index % TEN.length];
    return { ...field, key: `f${index + 1}`, label: `${field.label} (${Math.floor(index / TEN.length) + 1})` };
  });

/** The fields by sections, as a reader needs them on a long page. */
export const sections = (fields) =>
  Array.from({ length: Math.ceil(fields.length / PER_SECTION) }, (_, index) => ({
    id: `s${index + 1}`,
    title: `Phần ${index + 1}`,
    fields: fields.slice(index * PER_SECTION, (index + 1) * PER_SECTION),
  }));

const schemaOf = ({ kind, label, hint, pattern }) => ({
  title: label,
  ...(hint ? { description: hint } : {}),
  ...{
    text: { type: 'string', maxLength: 100, ...(pattern ? { pattern } : {}) },
    integer: { type: 'integer', minimum: 1, maximum: 20 },
    choice: { type: 'string', oneOf: CHOICES.map(({ value, label: title }) => ({ const: value, title })) },
    boolean: { type: 'boolean' },
    date: { type: 'string', format: 'date' },
  }[kind],
});

/** The same as a JSON Schema. */
export const schema = (fields) => ({
  title: 'Tờ khai',
  type: 'object',
  required: fields.filter(({ required }) => required).map(({ key }) => key),
  properties: Object.fromEntries(fields.map((field) => [field.key, schemaOf(field)])),
});
