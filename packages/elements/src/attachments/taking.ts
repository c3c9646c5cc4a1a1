import type { DossierComponent } from '@motcua/procedure';
import { isInterrupted, isSameFile, type Attachment } from './attachment.ts';
import { faultOf, storedName, type FileFault } from './check-file.ts';
import { faultText } from './texts.ts';
import type { Uploads } from './uploads.ts';

/** A chosen file that wasn't taken. */
interface Refusal {
  readonly component: DossierComponent;
  readonly fault: FileFault;
  readonly name: string;
  readonly size: number;
}

/** Where files are taken to. */
interface Place {
  readonly uploads: Uploads;
  readonly files: readonly Attachment[];
}

const textOf = ({ fault, name, size, component }: Refusal): string => faultText(fault, name, size, component);

/** Takes what is chosen, photographed or dropped for a paper, and remembers what it didn't take. */
export class Taking {
  readonly #place: Place;
  readonly #refused: (news: string) => void;
  #refusals: readonly Refusal[] = [];

  /** @param refused told which files weren't taken, and why; `''` where all were */
  constructor(place: Place, refused: (news: string) => void) {
    this.#place = place;
    this.#refused = refused;
  }

  /** Why files of a paper weren't taken the last time. */
  errorsAt(component: string): string[] {
    return this.#of(component).map(textOf);
  }

  /** The person does something else with the files of a paper. */
  forget(component: string): void {
    this.#refusals = this.#refusals.filter((refusal) => refusal.component.code !== component);
  }

  take(component: DossierComponent, chosen: FileList | null): void {
    const { uploads } = this.#place;
    const refused: Refusal[] = [];
    for (const file of chosen ?? []) {
      const present = this.#present(component);
      const interrupted = present.find((one) => isInterrupted(one) && isSameFile(one, storedName(file), file.size));
      const fault = interrupted ? undefined : faultOf(component, file, present.length);
      if (interrupted) uploads.resume(interrupted.id, file);
      else if (fault) refused.push({ component, fault, name: file.name, size: file.size });
      else uploads.add(component.code, file);
    }
    this.#refuse(component, refused);
  }

  /** Another file instead of one that is there, or the rest of one that was interrupted. */
  async exchange(component: DossierComponent, file: Attachment, chosen: File): Promise<void> {
    const { uploads } = this.#place;
    const same = isInterrupted(file) && isSameFile(file, storedName(chosen), chosen.size);
    const others = this.#present(component).filter(({ id }) => id !== file.id).length;
    const fault = isInterrupted(file) && !same ? 'otherFile' : faultOf(component, chosen, others);
    this.#refuse(component, fault ? [{ component, fault, name: chosen.name, size: chosen.size }] : []);
    if (fault) return;
    if (same) uploads.resume(file.id, chosen);
    else if (await uploads.remove(file.id)) uploads.add(component.code, chosen);
  }

  #present({ code }: DossierComponent): readonly Attachment[] {
    return this.#place.files.filter(({ component }) => component === code);
  }

  #of(code: string): readonly Refusal[] {
    return this.#refusals.filter(({ component }) => component.code === code);
  }

  #refuse(component: DossierComponent, refused: readonly Refusal[]): void {
    this.forget(component.code);
    this.#refusals = [...this.#refusals, ...refused];
    this.#refused(refused.map(textOf).join(' '));
  }
}
