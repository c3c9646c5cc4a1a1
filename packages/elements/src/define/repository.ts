/** What a person has consented to, and the way to take it back. */
import './tag-names.ts';
import { McNotice } from '../notice/notice.ts';
import { McRepository } from '../repository/repository.ts';
import { McSkeleton } from '../skeleton/skeleton.ts';
import { register } from './register.ts';

register({
  'mc-notice': McNotice,
  'mc-repository': McRepository,
  'mc-skeleton': McSkeleton,
});
