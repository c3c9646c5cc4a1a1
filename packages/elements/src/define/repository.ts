/** What a person has consented to and keeps for next time, and the way to take it back; what of a finished dossier may be kept. */
import './tag-names.ts';
import './basic-controls.ts';
import { McKeep } from '../keep/keep.ts';
import { McNotice } from '../notice/notice.ts';
import { McRepository } from '../repository/repository.ts';
import { McSkeleton } from '../skeleton/skeleton.ts';
import { register } from './register.ts';

register({
  'mc-keep': McKeep,
  'mc-notice': McNotice,
  'mc-repository': McRepository,
  'mc-skeleton': McSkeleton,
});
