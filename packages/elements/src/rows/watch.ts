import type { Address, FormSession } from '@motcua/form';

/** Listens to a changing set of fields. */
export class FieldsWatch {
  readonly #changed: () => void;
  readonly #stops = new Map<Address, () => void>();
  #session: FormSession | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Listens to these fields from now on, and to no others. */
  follow(session: FormSession | undefined, addresses: Iterable<Address>): void {
    if (session !== this.#session) this.stop();
    this.#session = session;
    const wanted = new Set(addresses);
    for (const [address, stop] of this.#stops) {
      if (wanted.has(address)) continue;
      stop();
      this.#stops.delete(address);
    }
    for (const address of wanted) if (session && !this.#stops.has(address)) this.#stops.set(address, session.at(address).subscribe(this.#changed));
  }

  stop(): void {
    for (const stop of this.#stops.values()) stop();
    this.#stops.clear();
  }
}
