import type { DossierComponent } from '@motcua/procedure';
import type { ReactiveControllerHost } from 'lit';

/** Files that are dragged over papers and dropped on one. */
export class Dropping {
  /** Code of the paper that files are over. */
  over = '';

  readonly #host: ReactiveControllerHost;
  readonly #take: (component: DossierComponent, files: FileList | null) => void;

  constructor(host: ReactiveControllerHost, take: (component: DossierComponent, files: FileList | null) => void) {
    this.#host = host;
    this.#take = take;
  }

  #move(over: string): void {
    if (this.over === over) return;
    this.over = over;
    this.#host.requestUpdate();
  }

  /** @param component absent where nothing may be dropped: a browser would open the file instead of this page */
  dragged(event: DragEvent, component: DossierComponent | undefined): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (component) this.#move(component.code);
    else event.dataTransfer.dropEffect = 'none';
  }

  readonly left = ({ currentTarget, relatedTarget }: DragEvent): void => {
    const inside = currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!inside) this.#move('');
  };

  dropped(event: DragEvent, component: DossierComponent | undefined): void {
    event.preventDefault();
    this.#move('');
    if (component) this.#take(component, event.dataTransfer?.files ?? null);
  }
}
