import type { JsonObject, Plan } from '@motcua/procedure';
import type { LoadOptions } from '../code-lists.ts';
import { loadLabels, type Labels } from './labels.ts';

/** Keeps the labels of what is shown, and loads them anew when plan, answers or the lists' origin change. */
export class LabelKeeper {
  labels: Labels | undefined;
  failure: unknown;

  readonly #changed: () => void;
  #asked: readonly unknown[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @param instance the same object as long as nothing in it has changed */
  async keep(plan: Plan, instance: JsonObject, load: LoadOptions | undefined): Promise<void> {
    const asked = [plan, instance, load];
    if (asked.every((value, index) => value === this.#asked[index])) return;
    this.#asked = asked;
    this.labels = this.failure = undefined;
    try {
      const labels = await loadLabels(plan, instance, load);
      if (asked === this.#asked) this.labels = labels;
    } catch (error) {
      if (asked === this.#asked) this.failure = error;
    }
    if (asked === this.#asked) this.#changed();
  }

  /** Asks again at the next drawing. */
  forget(): void {
    this.#asked = [];
    this.#changed();
  }
}
