/** What a page of text is made of: buttons, links, badges, cards, the way to a page, and what stands there while or when nothing else does. */
import './tag-names.ts';
import { McBadge } from '../badge/badge.ts';
import { McBreadcrumb } from '../breadcrumb/breadcrumb.ts';
import { McButton } from '../button/button.ts';
import { McCard } from '../card/card.ts';
import { McEmpty } from '../empty/empty.ts';
import { McLink } from '../link/link.ts';
import { McProgress } from '../progress/progress.ts';
import { McSkeleton } from '../skeleton/skeleton.ts';
import { register } from './register.ts';

register({
  'mc-badge': McBadge,
  'mc-breadcrumb': McBreadcrumb,
  'mc-button': McButton,
  'mc-card': McCard,
  'mc-empty': McEmpty,
  'mc-link': McLink,
  'mc-progress': McProgress,
  'mc-skeleton': McSkeleton,
});
