import { msg, str } from '@lit/localize';
import type { FieldSource, FormField } from '@motcua/form';
import { ROW } from '@motcua/procedure';
import { seenFrom } from '../answered.ts';
import { givenOptions, isListed } from '../answers.ts';
import type { FieldView } from '../control/field-control.ts';
import { listKey } from '../listed.ts';
import { textOf } from '../localization.ts';
import { rowNumberAt } from '../rows/row-number.ts';

/** What a control is told of its field. */
export const fieldView = (session: FieldSource, { field, state, address }: FormField, texts: Pick<FieldView, 'error' | 'warning'>): FieldView => {
  const key = listKey(field, session, address);
  const by = isListed(field.options) ? field.options.by : undefined;
  const chooser = by !== undefined && key === undefined ? session.at(seenFrom(address, by)).field : undefined;
  return {
    field,
    label: field.key === ROW ? rowNumberAt(session, address) : textOf(field.title),
    hint: textOf(field.hint) || (chooser ? msg(str`Trả lời mục “${textOf(chooser.title)}” trước.`) : ''),
    ...texts,
    required: state.required,
    value: state.value,
    raw: state.raw,
    options: givenOptions(field),
    list: isListed(field.options) && !chooser ? { name: field.options.list, key } : undefined,
  };
};
