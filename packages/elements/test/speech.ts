/** A browser's speech that says nothing: what was to be said is listed, and ends when the test says so. */

const voice = (lang: string, localService = true): SpeechSynthesisVoice => ({ lang, localService, name: lang, default: false, voiceURI: lang });

export const vietnamese = voice('vi-VN');
export const vietnameseElsewhere = voice('vi-VN', false);
export const english = voice('en-US');

export class FakeSpeech extends EventTarget {
  readonly said: SpeechSynthesisUtterance[] = [];
  cancelled = 0;
  voices: readonly SpeechSynthesisVoice[] = [];

  getVoices(): readonly SpeechSynthesisVoice[] {
    return this.voices;
  }
  speak(utterance: SpeechSynthesisUtterance): void {
    this.said.push(utterance);
  }
  /** An engine tells the end of what it was made to break off, too. */
  cancel(): void {
    this.cancelled += 1;
    this.said.at(-1)?.dispatchEvent(new Event('end'));
  }
  /** The last one is said to its end. */
  end(): void {
    this.said.at(-1)?.dispatchEvent(new Event('end'));
  }
  get texts(): string[] {
    return this.said.map(({ text }) => text);
  }
  /** The browser finds its voices some time after the page has asked. */
  find(...voices: readonly SpeechSynthesisVoice[]): void {
    this.voices = voices;
    this.dispatchEvent(new Event('voiceschanged'));
  }
}

class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  constructor(readonly text: string) {
    super();
  }
}

/** Takes the place of the browser's speech until `restore` is called. */
export const fakeSpeech = (): { readonly speech: FakeSpeech; restore(): void } => {
  const speech = new FakeSpeech();
  const own = Object.fromEntries(['speechSynthesis', 'SpeechSynthesisUtterance'].map((name) => [name, Object.getOwnPropertyDescriptor(window, name)]));
  Object.defineProperty(window, 'speechSynthesis', { value: speech, configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: FakeUtterance, configurable: true });
  return {
    speech,
    restore: () => {
      for (const [name, descriptor] of Object.entries(own)) if (descriptor) Object.defineProperty(window, name, descriptor);
    },
  };
};
