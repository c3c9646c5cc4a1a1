/** What content is arranged in: dialog, tabs, accordion, table, tooltip. */
import './tag-names.ts';
import './dialog.ts';
import { McAccordionItem } from '../accordion/accordion-item.ts';
import { McAccordion } from '../accordion/accordion.ts';
import { McTable } from '../table/table.ts';
import { McTabPanel } from '../tabs/tab-panel.ts';
import { McTabs } from '../tabs/tabs.ts';
import { McTooltip } from '../tooltip/tooltip.ts';
import { register } from './register.ts';

// Parts first: what is around them asks them.
register({
  'mc-accordion-item': McAccordionItem,
  'mc-accordion': McAccordion,
  'mc-tab-panel': McTabPanel,
  'mc-tabs': McTabs,
  'mc-table': McTable,
  'mc-tooltip': McTooltip,
});
