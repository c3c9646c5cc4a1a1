import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({ theme: create({ base: 'light', brandTitle: 'Một Cửa', colorPrimary: '#903938', colorSecondary: '#903938' }) });
