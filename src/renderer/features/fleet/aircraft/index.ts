/** The fleet in the application: its pages, its place in the rail, and what the palette finds of it. */
import { IconDrone } from '@tabler/icons-react';
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/text/text.ts';

export const aircraftFeature: Feature = {
  routes: [
    { path: 'aircraft', face: 'fleet', load: () => import('./aircraft-list-page.tsx') },
    { path: 'aircraft/new', face: 'fleet', load: () => import('./aircraft-create-page.tsx') },
    { path: 'aircraft/:id', face: 'fleet', load: () => import('./aircraft-page.tsx') },
    { path: 'aircraft/:id/edit', face: 'fleet', load: () => import('./aircraft-edit-page.tsx') },
  ],
  pages: [{ face: 'fleet', label: text.fleet.title, path: '/aircraft', permission: 'fleet:aircraft:view', order: 10 }],
  commands: [{ label: text.fleet.newOne, icon: IconDrone, permission: 'fleet:aircraft:create', run: { path: '/aircraft/new' }, makesNew: true }],
  finds: { kind: 'aircraft', label: text.fleet.title, icon: IconDrone, pathOf: (id) => `/aircraft/${id}` },
};
