/** A page without anything of its own: the header, who is signed in, the language. */
import '@motcua/elements/define/shell';
import { startShell } from '../shell.ts';

startShell();
