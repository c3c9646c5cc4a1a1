/** Each control by itself, for a form of the host’s own. */
import './tag-names.ts';
import './shell.ts';
import './basic-controls.ts';
import './more-controls.ts';
import './issues.ts';
