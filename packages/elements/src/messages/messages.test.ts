import { expect } from '@open-wc/testing';
import type { Field, Issue } from '@motcua/procedure';
import { setLanguage } from '../localization.ts';
import { issueSummary, issueText, messageTexts } from '../messages.ts';

const field = (extra: Partial<Field> = {}): Field => ({
  pointer: '/a', key: 'a', type: 'string', control: 'text', title: { vi: 'Nơi cấp', en: 'Place of issue' }, declared: [[]], refused: [], required: [[]], ...extra,
});
const vi = (code: string, extra: Partial<Field> = {}, params: Issue['params'] = { limit: 3 }): string => issueText({ pointer: '/a', code, params }, field(extra));
const rows: Partial<Field> = {
  type: 'array', control: 'rows', title: { vi: 'Danh sách thành viên', en: 'List of members' }, rows: { item: { vi: 'Thành viên', en: 'Member' }, table: false },
};
const inEnglish = async (text: () => string): Promise<string> => {
  await setLanguage('en');
  try {
    return text();
  } finally {
    await setLanguage('vi');
  }
};

/** `new Ajv2020().RULES.all` without what can't fail by itself: `$comment`, `id`, anchors. */
const AJV = [
  '$ref', '$dynamicRef', '$recursiveRef', 'type', 'nullable', 'const', 'enum', 'required', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf',
  'minLength', 'maxLength', 'pattern', 'format', 'minProperties', 'maxProperties', 'minItems', 'maxItems', 'uniqueItems', 'not', 'anyOf', 'oneOf', 'allOf', 'if', 'then', 'else',
  'propertyNames', 'additionalProperties', 'dependencies', 'properties', 'patternProperties', 'prefixItems', 'items', 'contains', 'dependentRequired', 'dependentSchemas',
  'minContains', 'maxContains', 'unevaluatedProperties', 'unevaluatedItems', 'false schema',
];
const OURS = ['notAfter', 'notAsked', 'locked', 'sourceChanged', 'disputeNotLocked', 'disputeReason', 'disputeSame', 'disputeCorrection', 'rowUnknown', 'rowTwice', 'unreadable'];

describe('messages', () => {
  it('are there for every keyword of Ajv 2020-12 and every code of ours, in both languages, and name the field', async () => {
    const other = await inEnglish(() => vi('somethingElse'));
    for (const code of [...AJV, ...OURS]) {
      expect(messageTexts.has(code), code).to.equal(true);
      const text = vi(code);
      const english = await inEnglish(() => vi(code));
      expect(text, code).to.contain('nơi cấp').and.not.equal(vi('somethingElse'));
      expect(english, code).to.match(/place of issue/i).and.not.equal(other);
      expect(english, code).not.to.equal(text);
    }
  });

  it('say what to do by the kind of control', async () => {
    expect(vi('required')).to.equal('Nhập nơi cấp');
    expect(vi('required', { control: 'combobox' })).to.equal('Chọn nơi cấp');
    expect(vi('required', { control: 'yes-no' })).to.equal('Chọn nơi cấp');
    expect(vi('const', { control: 'pledge' })).to.equal('Đánh dấu vào ô “Nơi cấp” để tiếp tục');
    expect(vi('required', { control: 'file' })).to.equal('Chọn tệp cho mục “Nơi cấp”');
    expect(vi('required', { control: 'group', type: 'object' })).to.equal('Trả lời phần “Nơi cấp”');
    expect(vi('required', rows)).to.equal('Thêm ít nhất một thành viên');
    expect(vi('minItems', rows)).to.equal('Thêm thành viên vào danh sách thành viên: cần ít nhất 3');
    expect(vi('minItems', { control: 'checkboxes', type: 'array' })).to.equal('Chọn ít nhất 3 mục ở nơi cấp');
    expect(vi('minimum', { control: 'money', type: 'integer' }, { limit: 1_500_000 })).to.equal('Ghi nơi cấp từ 1.500.000 đồng trở lên');
    expect(vi('multipleOf', { control: 'number', type: 'number' }, { limit: 0.01 })).to.equal('Ghi nơi cấp với nhiều nhất 2 chữ số sau dấu phẩy');
    expect(vi('multipleOf', {}, { limit: 5 })).to.equal('Ghi nơi cấp là bội số của 5');
    expect(vi('notAfter', {}, { limit: '2026-06-01' })).to.equal('Ghi nơi cấp không sau ngày 01/06/2026');
    expect(await inEnglish(() => vi('maximum', {}, { limit: 2000 }))).to.equal('Enter place of issue of no more than 2,000');
  });

  it('say how each format is written', () => {
    const formats = ['date', 'time', 'email', 'uri', 'phone', 'tax-code', 'personal-id', 'personal-name', 'date-time', 'duration'];
    const texts = formats.map((format) => vi('format', { format }));
    expect(new Set(texts).size).to.equal(formats.length);
    expect(vi('format', { format: 'partial-date', control: 'date' }, { text: '31/02/1990' })).to.equal('Kiểm tra lại nơi cấp: tháng 2 năm 1990 không có ngày 31');
    expect(vi('format', { format: 'regex' })).to.equal('Kiểm tra lại cách ghi nơi cấp');
    expect(vi('pattern', { control: 'personal-id' })).to.equal('Ghi nơi cấp đủ 12 chữ số');
  });

  it('are the procedure’s own first, then the host’s, then the check’s, then these', () => {
    const host = ({ code }: Issue): string | undefined => (code === 'minLength' ? undefined : `Trang này: ${code}`);
    const checks: Field['checks'] = [{ level: 'error', code: 'tooYoung', message: { vi: 'Phải từ 18 tuổi' }, reads: [] }];
    const own = field({ messages: { pattern: { vi: 'Chỉ ghi chữ' } }, checks });
    const text = (code: string, params?: Issue['params'], messageFor = host): string => issueText({ pointer: '/a', code, ...(params ? { params } : {}) }, own, messageFor);
    expect(text('pattern')).to.equal('Chỉ ghi chữ');
    expect(text('tooYoung')).to.equal('Trang này: tooYoung');
    expect(text('minLength', { limit: 2 })).to.equal('Ghi nơi cấp có ít nhất 2 chữ hoặc số');
    expect(text('tooYoung', undefined, () => undefined)).to.equal('Phải từ 18 tuổi');
    expect(issueText({ pointer: '/a', code: 'unknownCode', message: 'Mã này không có' }, own)).to.equal('Mã này không có');
    expect(issueText({ pointer: '/a', code: 'constructor' }, own)).to.equal('Kiểm tra lại nơi cấp');
  });

  it('name the row where the field is out of sight', () => {
    expect(issueSummary({ pointer: '/a', code: 'required' }, field(), 'Thành viên 2')).to.equal('Thành viên 2: nhập nơi cấp');
    expect(issueSummary({ pointer: '/a', code: 'required' }, field())).to.equal('Nhập nơi cấp');
  });
});
