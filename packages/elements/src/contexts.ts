import { createContext } from '@lit/context';
import type { Client } from '@motcua/client';
import type { LoadOptions } from './code-lists.ts';
import type { MessageFor } from './messages.ts';
import type { UploadFile } from './file-field/upload.ts';

/** The gateway's client, for every element that talks to it. */
export const clientContext = createContext<Client | undefined>(Symbol('mc-client'));

/** Where options of code lists come from. */
export const optionsContext = createContext<LoadOptions | undefined>(Symbol('mc-options'));

/** The host's own messages, for every field under it. */
export const messageContext = createContext<MessageFor | undefined>(Symbol('mc-messages'));
/** Where the files of a form's file fields go. */
export const uploadContext = createContext<UploadFile | undefined>(Symbol('mc-upload'));
