/** Our plan and compiled validators for the measured fields: what `motcua build` makes of a procedure's folder. */
import { PER_SECTION, mix, schema, sections } from './mix.mjs';

const META = 'https://motcua.example/schemas/meta';

const documents = (count, paged) => {
  const fields = mix(count);
  const parts = sections(fields).map(({ id, title, fields: part }) => ({ id, title, fields: part.map(({ key }) => `/${key}`) }));
  const page = (id, title, of) => ({ id, title, sections: of });
  return {
    procedure: {
      $schema: `${META}/procedure.schema.json`,
      format: 'motcua.procedure/1',
      code: `9.${String(count).padStart(6, '0')}`,
      version: '1.0.0',
      name: 'Tờ khai để đo',
      summary: 'Đo tốc độ.',
      audience: 'Không ai.',
      processing: { value: 1, unit: 'DAY' },
      feeNote: 'Không.',
      field: { name: 'Đo' },
      result: { code: 'KQ', name: 'Kết quả' },
      components: [],
      legalBasis: [],
      effectiveFrom: '2025-01-01',
    },
    form: { $schema: `${META}/form.schema.json`, $id: `https://motcua.example/schemas/procedures/9/form.schema.json`, ...schema(fields) },
    layout: {
      $schema: `${META}/layout.schema.json`,
      format: 'motcua.layout/1',
      pages: paged
        ? parts.map((part, index) => page(`p${index + 1}`, `Trang ${index + 1}`, [{ id: part.id, fields: part.fields }]))
        : [page('p1', 'Trang 1', parts)],
    },
  };
};

/**
 * @param paged in pages of 20; else everything on one
 * @returns the plan, what its first page needs of it where it has several, and the text of `validators.js`
 */
export const planOf = async (count, paged = false) => {
  const { compile, emitValidators, firstOf } = await import('../../packages/procedure/dist/node.js');
  const { procedure, form, layout } = documents(count, paged);
  const plan = compile({
    dir: '.', root: '.', locales: [], examples: [], common: new Map(), commonLocales: [], codeLists: new Map(),
    procedure: { file: 'procedure.json', json: procedure },
    form: { file: 'form.schema.json', json: form },
    layout: { file: 'layout.json', json: layout },
  });
  return { plan, first: firstOf(plan), validators: emitValidators(plan), pages: paged ? Math.ceil(count / PER_SECTION) : 1 };
};
