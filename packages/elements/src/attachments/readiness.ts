import type { DossierComponent } from '@motcua/procedure';
import { isBeingChecked, isUnderWay, isUsable, type Attachment } from './attachment.ts';
import type { Listing } from './uploads.ts';

/** How many files stand in the way of handing in, by what is to be done about them. */
export const obstaclesOf = (files: readonly Attachment[]): { readonly underWay: number; readonly checked: number; readonly unusable: number } => {
  const underWay = files.filter((file) => isUnderWay(file) || file.activity === 'removing');
  const checked = files.filter((file) => isBeingChecked(file) && !underWay.includes(file));
  const unusable = files.filter((file) => !isUsable(file) && !underWay.includes(file) && !checked.includes(file));
  return { underWay: underWay.length, checked: checked.length, unusable: unusable.length };
};

/** Every file has arrived, is checked and may be used; and it is known which files there are. */
export const isReady = (listing: Listing, files: readonly Attachment[]): boolean =>
  listing !== 'loading' && listing !== 'failed' && files.every(isUsable);

/** Codes of the papers that can't be left out and have no file that may be used. */
export const missingOf = (components: readonly DossierComponent[], files: readonly Attachment[]): string[] =>
  components.filter(({ required, code }) => required && !files.some((file) => file.component === code && isUsable(file))).map(({ code }) => code);
