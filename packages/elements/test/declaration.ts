import type { PrintNode, PrintTemplate } from '@motcua/procedure';

const paragraph = (...nodes: readonly PrintNode[]): PrintNode => ({ kind: 'element', tag: 'p', classes: ['line'], nodes });

/** A declaration for the plan of the tests, with one of everything. */
export const template: PrintTemplate = {
  format: 'motcua.print/1',
  procedure: '1.000000',
  version: '1.0.0',
  title: 'Tờ khai thử nghiệm',
  nodes: [
    { kind: 'element', tag: 'h1', classes: ['center', 'uppercase'], nodes: ['Tờ khai thử nghiệm'] },
    paragraph('Họ tên: ', { kind: 'value', of: ['/requester/name'], as: 'uppercase' }),
    paragraph('Ngày sinh: ', { kind: 'value', of: ['/requester/birthDate'], as: 'date-long' }),
    paragraph('Bằng chữ: ', { kind: 'value', of: ['/requester/birthDate'], as: 'words' }),
    paragraph('Số bản: ', { kind: 'boxes', of: '/requester/copies', count: 4 }),
    paragraph('Nơi cư trú: ', { kind: 'value', of: ['/requester/commune', '/requester/province'], as: 'text' }),
    paragraph({ kind: 'tick', of: '/status', is: 'single' }, ' Chưa kết hôn ', { kind: 'tick', of: '/status', is: 'married' }, ' Đang có vợ hoặc chồng'),
    { kind: 'if', of: '/status', is: 'married', nodes: [paragraph('Vợ hoặc chồng: ', { kind: 'value', of: ['/spouse'], as: 'text' })] },
    { kind: 'if', of: { fact: 'dossier-code' }, nodes: [paragraph('Mã hồ sơ: ', { kind: 'value', of: [{ fact: 'dossier-code' }], as: 'text' }, ' nộp lúc ', { kind: 'value', of: [{ fact: 'submitted-at' }], as: 'text' })] },
    { kind: 'element', tag: 'table', nodes: [{ kind: 'element', tag: 'tbody', nodes: [{ kind: 'element', tag: 'tr', nodes: [{ kind: 'element', tag: 'td', colspan: 2, nodes: ['ô'] }] }] }] },
    { kind: 'sources' },
  ],
};

export const answers = {
  requester: { name: 'Nguyễn Thị Mẫu', birthDate: '1990-03-08', copies: 12, province: '01', commune: '00004' },
  status: 'married',
  spouse: 'Trần Văn Mẫu',
  pledge: true,
};
