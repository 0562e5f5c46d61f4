/** Today in the application: the first page of everybody who may see work orders. */
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/text/text.ts';

export const todayFeature: Feature = {
  routes: [{ path: 'today', face: 'work', load: () => import('./today-page.tsx') }],
  pages: [{ face: 'work', label: text.today.title, path: '/today', permission: 'service:workorder:view', order: 0 }],
};
