/** A page without anything of its own: the header, who is signed in, the language. */
import '../elements.ts';
import { startShell } from '../shell.ts';

startShell();
