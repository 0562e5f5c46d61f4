/** Service procedures in the application: their pages and their place under Work. */
import { IconListCheck } from '@tabler/icons-react';
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/text/text.ts';

export const proceduresFeature: Feature = {
  routes: [
    { path: 'procedures', face: 'work', load: () => import('./procedure-list-page.tsx') },
    { path: 'procedures/new', face: 'work', load: () => import('./procedure-create-page.tsx') },
    { path: 'procedures/:id', face: 'work', load: () => import('./procedure-page.tsx') },
    { path: 'procedures/:id/edit', face: 'work', load: () => import('./procedure-edit-page.tsx') },
    { path: 'procedures/:id/draft', face: 'work', load: () => import('./draft/draft-page.tsx') },
  ],
  pages: [{ face: 'work', label: text.procedures.title, path: '/procedures', permission: 'service:procedure:view', order: 60 }],
  commands: [{ label: text.procedures.newOne, icon: IconListCheck, permission: 'service:procedure:manage', run: { path: '/procedures/new' }, makesNew: true }],
};
