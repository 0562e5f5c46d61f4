/** Work orders in the application: their pages, their place under Work, their commands, and what the palette finds of them. */
import { IconClipboardList, IconClipboardPlus } from '@tabler/icons-react';
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/text/text.ts';
import { orderPath } from './order-path.ts';

const words = text.workOrders;

export const workOrdersFeature: Feature = {
  routes: [
    { path: 'work-orders', face: 'work', load: () => import('./list/work-order-list-page.tsx') },
    { path: 'work-orders/:id', face: 'work', load: () => import('./page/work-order-page.tsx') },
    { path: 'board', face: 'work', load: () => import('./board/board-page.tsx') },
  ],
  pages: [
    { face: 'work', label: words.title, path: '/work-orders', permission: 'service:workorder:view', order: 20 },
    { face: 'work', label: words.board, path: '/board', permission: 'service:workorder:view', order: 30 },
  ],
  commands: [{ label: words.newOne, icon: IconClipboardPlus, permission: 'service:workorder:create', run: { path: '/intake' }, makesNew: true }],
  finds: { kind: 'work-order', label: words.title, icon: IconClipboardList, pathOf: (id) => orderPath({ id }) },
};
