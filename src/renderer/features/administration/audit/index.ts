/** The audit trail in the application. */
import { IconHistory } from '@tabler/icons-react';
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/text/text.ts';

export const auditFeature: Feature = {
  routes: [
    { path: 'audit', face: 'administration', load: () => import('./audit-list-page.tsx') },
    { path: 'audit/:sequence', face: 'administration', load: () => import('./audit-record-page.tsx') },
  ],
  pages: [{ face: 'administration', label: text.audit.title, path: '/audit', permission: 'admin:audit:view', order: 70 }],
  commands: [{ label: text.audit.title, icon: IconHistory, permission: 'admin:audit:view', run: { path: '/audit' } }],
};
