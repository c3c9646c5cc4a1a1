/** Reads passages aloud by the browser's own speech, one after the other. */
import { Marker } from './marker.ts';
import { isStillThere, languageOf, treesOf, type Passage } from './readable.ts';

export type ReadingState = 'silent' | 'reading' | 'paused';

/**
 * The voice for a language. Those that run elsewhere would send what is on the page to somebody else, so they are taken only where
 * the host allows it.
 */
export const voiceFor = (language: string, online: boolean): SpeechSynthesisVoice | undefined => {
  if (!('speechSynthesis' in window)) return undefined;
  const suiting = speechSynthesis.getVoices().filter(({ lang }) => languageOf(lang) === language);
  return suiting.find(({ localService }) => localService) ?? (online ? suiting[0] : undefined);
};

export class Reader {
  #passages: readonly Passage[] = [];
  #next = 0;
  #voice: ((language: string) => SpeechSynthesisVoice) | undefined;
  /** Kept, because an utterance that nobody holds is collected while it is spoken, and then never ends. */
  #speaking: SpeechSynthesisUtterance | undefined;
  #state: ReadingState = 'silent';
  readonly #told: (state: ReadingState, finished: boolean) => void;
  readonly #marker = new Marker();
  /** What is being read has gone, or is called otherwise: another page of the form, another language. Nobody wants to hear the rest of it. */
  readonly #gone = new MutationObserver(() => {
    if (!this.#held.every(isStillThere)) this.stop();
  });

  /** @param told hears each new state, and whether all was read */
  constructor(told: (state: ReadingState, finished: boolean) => void) {
    this.#told = told;
  }

  get state(): ReadingState {
    return this.#state;
  }

  /** @param voice the one for a passage in a language */
  start(passages: readonly Passage[], voice: (language: string) => SpeechSynthesisVoice): void {
    this.#hush();
    [this.#passages, this.#voice, this.#next] = [passages, voice, 0];
    this.#become('reading');
    this.#speak();
  }

  /** Silent at once. Going on begins with the passage again: engines differ in what their own pause does, and some never go on. */
  pause(): void {
    if (this.#state !== 'reading') return;
    this.#hush();
    this.#become('paused');
  }

  resume(): void {
    if (this.#state !== 'paused') return;
    this.#become('reading');
    this.#speak();
  }

  stop(finished = false): void {
    if (this.#state === 'silent') return;
    this.#hush();
    this.#gone.disconnect();
    this.#marker.clear();
    this.#passages = [];
    this.#become('silent', finished);
  }

  #speak(): void {
    // What has changed further down meanwhile, a time of saving say, is passed over.
    let passage = this.#passages[this.#next];
    while (passage && !isStillThere(passage)) passage = this.#passages[++this.#next];
    const voice = passage && this.#voice?.(passage.language);
    if (!passage || !voice) {
      this.stop(true);
      return;
    }
    this.#watch();
    this.#marker.show(passage);
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.addEventListener('end', () => {
      if (this.#speaking !== utterance) return;
      this.#speaking = undefined;
      this.#next += 1;
      this.#speak();
    });
    utterance.addEventListener('error', () => {
      if (this.#speaking === utterance) this.stop();
    });
    this.#speaking = utterance;
    speechSynthesis.speak(utterance);
  }

  /** What must not go while a passage is read: that passage, and the titles. */
  get #held(): readonly Passage[] {
    return this.#passages.filter(({ isTitle }, index) => isTitle || index === this.#next);
  }

  #watch(): void {
    this.#gone.disconnect();
    for (const tree of new Set(this.#held.flatMap((passage) => [...treesOf(passage)]))) this.#gone.observe(tree, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  #hush(): void {
    if (!this.#speaking) return;
    this.#speaking = undefined;
    speechSynthesis.cancel();
  }

  #become(state: ReadingState, finished = false): void {
    this.#state = state;
    this.#told(state, finished);
  }
}
