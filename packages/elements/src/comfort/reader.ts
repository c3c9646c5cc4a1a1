/** Reads passages aloud by the browser's own speech, one after the other. */
import type { Passage } from './readable.ts';

export type ReadingState = 'silent' | 'reading' | 'paused';

/**
 * The voice for a language. Those that run elsewhere would send what is on the page to somebody else, so they are taken only where
 * the host allows it.
 */
export const voiceFor = (language: string, online: boolean): SpeechSynthesisVoice | undefined => {
  if (!('speechSynthesis' in window)) return undefined;
  const suiting = speechSynthesis.getVoices().filter(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === language);
  return suiting.find(({ localService }) => localService) ?? (online ? suiting[0] : undefined);
};

export class Reader {
  #passages: readonly Passage[] = [];
  #next = 0;
  #voice: SpeechSynthesisVoice | undefined;
  /** Kept, because an utterance that nobody holds is collected while it is spoken, and then never ends. */
  #speaking: SpeechSynthesisUtterance | undefined;
  #state: ReadingState = 'silent';
  readonly #told: (state: ReadingState, finished: boolean) => void;

  /** @param told hears each new state, and whether all was read */
  constructor(told: (state: ReadingState, finished: boolean) => void) {
    this.#told = told;
  }

  get state(): ReadingState {
    return this.#state;
  }

  start(passages: readonly Passage[], voice: SpeechSynthesisVoice): void {
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
    this.#passages = [];
    this.#become('silent', finished);
  }

  #speak(): void {
    const passage = this.#passages[this.#next];
    // Another page of the form, another step: what was begun isn't there any more.
    if (!passage?.element.isConnected || !this.#voice) {
      this.stop(passage === undefined);
      return;
    }
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.voice = this.#voice;
    utterance.lang = this.#voice.lang;
    const go = (): void => {
      if (this.#speaking !== utterance) return;
      this.#speaking = undefined;
      this.#next += 1;
      this.#speak();
    };
    utterance.addEventListener('end', go);
    utterance.addEventListener('error', () => {
      if (this.#speaking === utterance) this.stop();
    });
    this.#speaking = utterance;
    speechSynthesis.speak(utterance);
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
