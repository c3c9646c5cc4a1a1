import { acceptedKinds, fileKinds, kindOfName, kindOfType, mostFiles, type DossierComponent } from '@motcua/procedure';

/** Why a chosen file isn't uploaded at all. */
export type FileFault = 'kind' | 'tooLarge' | 'empty' | 'tooMany' | 'otherFile';

/** What the checks look at of a `File`. */
export type ChosenFile = Pick<File, 'name' | 'type' | 'size'>;

/** Longest name that the contract takes. */
const LONGEST_NAME = 200;

const kindOf = ({ name, type }: ChosenFile) => kindOfName(name) ?? kindOfType(type);

/** What can be told before a byte is sent: nobody waits for an upload that can't be accepted. */
export const faultOf = (component: DossierComponent, file: ChosenFile, taken: number): FileFault | undefined => {
  const kind = kindOf(file);
  if (!kind || !acceptedKinds(component).includes(kind)) return 'kind';
  if (file.size === 0) return 'empty';
  if (component.maxBytes !== undefined && file.size > component.maxBytes) return 'tooLarge';
  return taken >= mostFiles(component) ? 'tooMany' : undefined;
};

/** The name to store a file under: of a length that the gateway takes, and with the ending of its kind, which some phones leave out. */
export const storedName = (file: ChosenFile): string => {
  const kind = kindOf(file);
  const ending = kindOfName(file.name) ? file.name.slice(file.name.lastIndexOf('.')) : kind ? `.${fileKinds[kind].extensions[0] ?? kind}` : '';
  const stem = file.name.endsWith(ending) ? file.name.slice(0, file.name.length - ending.length) : file.name;
  return stem.normalize('NFC').slice(0, LONGEST_NAME - ending.length) + ending;
};

/** Value of the `accept` attribute. Both endings and types: some phones know only the one, some only the other. */
export const acceptOf = (component: DossierComponent): string =>
  acceptedKinds(component)
    .flatMap((kind) => [fileKinds[kind].type, ...fileKinds[kind].extensions.map((extension) => `.${extension}`)])
    .join(',');

/** The kinds that a camera makes; `''` when the paper takes none of them. */
export const photographOf = (component: DossierComponent): string =>
  acceptedKinds(component)
    .map((kind) => fileKinds[kind].type)
    .filter((type) => type.startsWith('image/'))
    .join(',');
