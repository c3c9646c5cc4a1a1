import type { Client } from '@motcua/client';
import type { LoadOptions } from './code-lists.ts';
import { Context } from './internal/context.ts';
import type { MessageFor } from './messages.ts';
import type { UploadFile } from './file-field/upload.ts';

/** The gateway's client, for every element that talks to it. */
export const clientContext = new Context<Client | undefined>('mc-client');

/** Where options of code lists come from. */
export const optionsContext = new Context<LoadOptions | undefined>('mc-options');

/** The host's own messages, for every field under it. */
export const messageContext = new Context<MessageFor | undefined>('mc-messages');
/** Where the files of a form's file fields go. */
export const uploadContext = new Context<UploadFile | undefined>('mc-upload');
