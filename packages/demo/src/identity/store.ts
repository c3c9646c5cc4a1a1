import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  /** Milliseconds since the epoch; absent for what never ends. */
  readonly expiresAt: number | undefined;
}

/**
 * Sessions, codes and grants of the demo, in memory: stopping the demo signs everybody out. One instance per kind of
 * thing, as the provider asks for it; ends are kept, so that nothing outlives its time.
 */
export class MemoryStore implements Adapter {
  readonly #entries = new Map<string, Entry>();

  #live(entry: Entry | undefined): AdapterPayload | undefined {
    return entry !== undefined && (entry.expiresAt === undefined || entry.expiresAt > Date.now()) ? entry.payload : undefined;
  }

  #sweep(): void {
    for (const [id, entry] of this.#entries) if (this.#live(entry) === undefined) this.#entries.delete(id);
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    this.#sweep();
    this.#entries.set(id, { payload, expiresAt: expiresIn ? Date.now() + expiresIn * 1000 : undefined });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#live(this.#entries.get(id));
  }

  async #findBy(key: 'uid' | 'userCode', value: string): Promise<AdapterPayload | undefined> {
    return this.#live([...this.#entries.values()].find(({ payload }) => payload[key] === value));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#findBy('uid', uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#findBy('userCode', userCode);
  }

  async consume(id: string): Promise<void> {
    const entry = this.#entries.get(id);
    if (entry) this.#entries.set(id, { ...entry, payload: { ...entry.payload, consumed: Math.floor(Date.now() / 1000) } });
  }

  async destroy(id: string): Promise<void> {
    this.#entries.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#entries) if (payload.grantId === grantId) this.#entries.delete(id);
  }
}
