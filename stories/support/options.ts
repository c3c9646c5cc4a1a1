/** `<option>` elements for controls that choose. */
export const optionsHtml = (labels: Readonly<Record<string, string>>): string =>
  Object.entries(labels)
    .map(([value, label]) => `<option value="${value}">${label}</option>`)
    .join('');

export const options = {
  maritalStatus: optionsHtml({ single: 'Chưa kết hôn', married: 'Đang có vợ hoặc chồng', divorced: 'Đã ly hôn', widowed: 'Vợ hoặc chồng đã mất' }),
  waysToReceive: optionsHtml({ online: 'Trực tuyến', counter: 'Tại Bộ phận Một cửa', post: 'Qua bưu chính công ích' }),
  ethnicGroups: optionsHtml({ kinh: 'Kinh', tay: 'Tày', thai: 'Thái', muong: 'Mường', khmer: 'Khơ-me', hoa: 'Hoa', nung: 'Nùng', hmong: 'Mông' }),
};

/** Where the built code lists stand beside these pages. */
export const codeListFiles = 'motcua/code-lists/';
