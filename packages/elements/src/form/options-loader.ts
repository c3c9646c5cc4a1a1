import type { Client } from '@motcua/client';
import { optionsFromClient, optionsFromFiles, type LoadOptions } from '../code-lists.ts';

/** Where a form's code lists come from; `undefined` leaves it to what stands around the form. */
export const loaderFor = ({ codeLists, src }: { readonly codeLists: string; readonly src: string }, client: Client | undefined): LoadOptions | undefined => {
  if (codeLists) return optionsFromFiles(codeLists);
  if (client) return optionsFromClient(client);
  // `motcua build` puts plans into procedures/<code>/<version>/, three folders below the code lists' neighbour.
  return src ? optionsFromFiles(new URL('../../../code-lists/', new URL(src, document.baseURI)).href) : undefined;
};
