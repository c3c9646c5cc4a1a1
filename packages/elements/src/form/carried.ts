import type { FormSession, Told } from '@motcua/form';
import type { Text } from '@motcua/procedure';

type Review = Extract<Told, { readonly kind: 'review' }>;

/** What the person is still to be told of a draft that was carried over to a newer version; it is kept with the draft. */
export class Carried {
  #told: readonly Told[];

  constructor(told: readonly Told[]) {
    this.#told = told;
  }

  /** What is left to be told, as the draft keeps it. */
  get told(): readonly Told[] {
    return this.#told;
  }

  /** What is new, and what was dropped. */
  get news(): readonly Told[] {
    return this.#told.filter(({ kind }) => kind !== 'review');
  }

  /** What is still to be looked at again and is asked, in the order of the form's pages. */
  review(session: FormSession): { readonly address: string; readonly why: Text | undefined }[] {
    const pages = session.pages.map(({ page }) => page.id);
    const place = (address: string): number => pages.indexOf(session.pageOf(address)?.id ?? '');
    return this.#reviews
      .filter(({ address }) => session.pageOf(address) && session.at(address).state.asked)
      .sort((one, other) => place(one.address) - place(other.address))
      .map(({ address, why }) => ({ address, why }));
  }

  /** The person has read what is new and what was dropped. */
  dismiss(): void {
    this.#told = this.#reviews;
  }

  /** A page was gone through: what is on it has been looked at. */
  passed(page: string, session: FormSession): void {
    this.#told = this.#told.filter((each) => each.kind !== 'review' || session.pageOf(each.address)?.id !== page);
  }

  get #reviews(): Review[] {
    return this.#told.filter((each): each is Review => each.kind === 'review');
  }
}
