/** The settings in the application. */
import { IconSettings } from '@tabler/icons-react';
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/text/text.ts';

export const settingsFeature: Feature = {
  routes: [{ path: 'settings', face: 'administration', load: () => import('./settings-page.tsx') }],
  pages: [{ face: 'administration', label: text.settings.title, path: '/settings', permission: 'admin:setting:view', order: 60 }],
  commands: [{ label: text.settings.title, icon: IconSettings, permission: 'admin:setting:view', run: { path: '/settings' } }],
};
