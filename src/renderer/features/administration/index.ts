/** Administration in the application: the settings and the audit trail. */
import { IconHistory, IconSettings } from '@tabler/icons-react';
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/app/text/text.ts';

export const administrationFeature: Feature = {
  routes: [
    { path: 'settings', face: 'administration', load: () => import('./settings/settings-page.tsx') },
    { path: 'audit', face: 'administration', load: () => import('./audit/audit-list-page.tsx') },
    { path: 'audit/:sequence', face: 'administration', load: () => import('./audit/audit-record-page.tsx') },
  ],
  pages: [
    { face: 'administration', label: text.settings.title, path: '/settings', permission: 'admin:setting:view', order: 60 },
    { face: 'administration', label: text.audit.title, path: '/audit', permission: 'admin:audit:view', order: 70 },
  ],
  commands: [
    { label: text.settings.title, icon: IconSettings, permission: 'admin:setting:view', run: { path: '/settings' } },
    { label: text.audit.title, icon: IconHistory, permission: 'admin:audit:view', run: { path: '/audit' } },
  ],
};
