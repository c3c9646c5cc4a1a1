import type { Migration } from 'kysely/migration';
import { eighth } from './eighth.ts';
import { eleventh } from './eleventh.ts';
import { fifth } from './fifth.ts';
import { first } from './first.ts';
import { fourth } from './fourth.ts';
import { ninth } from './ninth.ts';
import { second } from './second.ts';
import { seventh } from './seventh.ts';
import { sixth } from './sixth.ts';
import { tenth } from './tenth.ts';
import { third } from './third.ts';
import { thirteenth } from './thirteenth.ts';
import { twelfth } from './twelfth.ts';

/** How the tables became what they are, by name, in their order. What has run anywhere never changes. */
export const migrations: Record<string, Migration> = {
  '001-first': first,
  '002-second': second,
  '003-third': third,
  '004-fourth': fourth,
  '005-fifth': fifth,
  '006-sixth': sixth,
  '007-seventh': seventh,
  '008-eighth': eighth,
  '009-ninth': ninth,
  '010-tenth': tenth,
  '011-eleventh': eleventh,
  '012-twelfth': twelfth,
  '013-thirteenth': thirteenth,
};
