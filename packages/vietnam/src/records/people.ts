/** The people around a person, as the population database holds them. */
import type { Relative, RepositoryRecord } from '../generated/repository.ts';
import { country } from './codes.ts';
import { from, nested, part, type Converter } from './table.ts';
import { fullName, personalId, plainName, text } from './texts.ts';

type Household = NonNullable<RepositoryRecord['household']>;

/** Father, mother, spouse, representative: `{HoVaTen, QuocTich, SoDinhDanh}`. */
export const relative: Converter<Relative> = nested(
  part<Relative>({ name: from('HoVaTen', fullName), nationality: from('QuocTich', country), personalId: from('SoDinhDanh', personalId) }),
  '{HoVaTen, QuocTich, SoDinhDanh}',
);

/** The head of the household, and what the person is to them: `{QuanHe, HoVaTen, SoDinhDanh}`. */
export const household: Converter<Household> = nested(
  part<Household>({
    relation: from('QuanHe', text(100)),
    head: part<NonNullable<Household['head']>>({ name: from('HoVaTen', fullName), personalId: from('SoDinhDanh', personalId) }),
  }),
  '{QuanHe, HoVaTen, SoDinhDanh}',
);

/** Somebody of whom the text is the name. */
export const relativeByName: Converter<Relative> = {
  as: plainName.as,
  read(value, place) {
    const name = plainName.read(value, place);
    return name === undefined ? undefined : { name };
  },
  write: ({ name, ...more }) => (Object.keys(more).length === 0 ? name : undefined),
};

/** A head of household of whom the text is the name. */
export const householdByName: Converter<Household> = {
  as: plainName.as,
  read(value, place) {
    const head = relativeByName.read(value, place);
    return head === undefined ? undefined : { head };
  },
  write: ({ head, relation }, codes) => (relation === undefined && head !== undefined ? relativeByName.write(head, codes) : undefined),
};
