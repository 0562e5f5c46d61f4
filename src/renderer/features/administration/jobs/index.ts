/** Jobs in the application: what runs, what ran, and what failed. */
import { IconProgress } from '@tabler/icons-react';
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/text/text.ts';

export const jobsFeature: Feature = {
  routes: [
    { path: 'jobs', face: 'administration', load: () => import('./job-list-page.tsx') },
    { path: 'jobs/:id', face: 'administration', load: () => import('./job-page.tsx') },
  ],
  pages: [{ face: 'administration', label: text.jobs.title, path: '/jobs', permission: 'admin:job:view', order: 65 }],
  // Everybody has jobs of their own.
  commands: [{ label: text.jobs.line.open, icon: IconProgress, keywords: 'jobs running export progress', run: { path: '/jobs' } }],
};
