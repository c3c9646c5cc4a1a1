/**
 * The script for the head of a page: what a person chose on an earlier page holds before the first paint. A classic script that
 * the browser waits for, so it is as small as can be, and built as a file of its own (dist/comfort.js).
 */
import { applySettings, keptSettings } from './settings.ts';

const kept = keptSettings();
if (kept) applySettings(kept);
