/** The intake in the application: one page, under Work. */
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/text/text.ts';

export const intakeFeature: Feature = {
  routes: [{ path: 'intake', face: 'work', load: () => import('./intake-page.tsx') }],
  pages: [{ face: 'work', label: text.intake.rail, path: '/intake', permission: 'service:workorder:create', order: 10 }],
};
