/** Insight in the application: the dashboard. */
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/text/text.ts';

export const dashboardFeature: Feature = {
  routes: [{ path: 'dashboard', face: 'insight', load: () => import('./dashboard-page.tsx') }],
  pages: [{ face: 'insight', label: text.insight.title, path: '/dashboard', permission: 'insight:dashboard:view', order: 10 }],
};
