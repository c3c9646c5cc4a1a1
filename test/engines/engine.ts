/** What a journey asks of a browser, whatever drives it: keys and pointer as a person uses them, and a look into the page. */

/** What passes between test and page. */
export type Plain = string | number | boolean | null | { readonly [key: string]: Plain } | readonly Plain[];

export interface Engine {
  /** The browser and its version, for what is told of a run. */
  readonly name: string;
  goto(url: string): Promise<void>;
  /** Runs a function in the page. It stands alone there: no names from outside, and no named functions inside. */
  run<Result extends Plain, Argument extends Plain>(script: (argument: Argument) => Result | Promise<Result>, argument: Argument): Promise<Result>;
  click(x: number, y: number): Promise<void>;
  /** Moves the pointer without pressing. */
  point(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  /** A key by its name in the standard, with others held: "Tab", "Shift+Tab", "Control+a". */
  press(chord: string): Promise<void>;
  /** Gives a file to the first file input of the page, however deep. */
  attach(path: string): Promise<void>;
  stop(): Promise<void>;
}

/** What of a chord is held, and what is pressed. */
export const parts = (chord: string): { readonly held: readonly string[]; readonly pressed: string } => {
  const names = chord.length === 1 ? [chord] : chord.split('+');
  const last = names.at(-1) ?? '';
  return { held: names.slice(0, -1), pressed: last === 'Space' ? ' ' : last };
};

/** The first file input of a page, for drivers that hand elements over. Runs in the page. */
export const firstFileInput = (): HTMLInputElement => {
  const roots: ParentNode[] = [document];
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLInputElement && element.type === 'file') return element;
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  throw new Error('The page takes no file.');
};
