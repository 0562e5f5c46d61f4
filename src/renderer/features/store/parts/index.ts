/** The store in the application: the parts list, its place in the rail, and what the palette finds of it. */
import { IconPackage, IconPackages } from '@tabler/icons-react';
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/text/text.ts';

export const partsFeature: Feature = {
  routes: [
    { path: 'parts', face: 'store', load: () => import('./part-list-page.tsx') },
    { path: 'parts/new', face: 'store', load: () => import('./part-create-page.tsx') },
    { path: 'parts/:id', face: 'store', load: () => import('./part-page.tsx') },
    { path: 'parts/:id/edit', face: 'store', load: () => import('./part-edit-page.tsx') },
  ],
  pages: [{ face: 'store', label: text.parts.title, path: '/parts', permission: 'inventory:part:view', order: 10 }],
  commands: [{ label: text.parts.newOne, icon: IconPackage, permission: 'inventory:part:create', run: { path: '/parts/new' }, makesNew: true }],
  finds: { kind: 'part', label: text.parts.title, icon: IconPackages, pathOf: (id) => `/parts/${id}` },
};
