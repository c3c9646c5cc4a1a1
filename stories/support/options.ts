/** `<option>` elements for controls that choose. */
export const optionsHtml = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([value, label]) => `<option value="${value}">${label}</option>`)
    .join('');

export const options = {
  maritalStatus: optionsHtml({ single: 'Chưa kết hôn', married: 'Đang có vợ hoặc chồng', divorced: 'Đã ly hôn', widowed: 'Vợ hoặc chồng đã mất' }),
  ethnicGroups: optionsHtml({ kinh: 'Kinh', tay: 'Tày', thai: 'Thái', muong: 'Mường', khmer: 'Khơ-me', hoa: 'Hoa', nung: 'Nùng', hmong: 'Mông' }),
};

/** Where the built code lists stand beside these pages. */
export const codeListFiles = 'motcua/code-lists/';
