/** Products and services in the application: their pages and their place under Office. */
import { IconTag } from '@tabler/icons-react';
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/text/text.ts';

export const productsFeature: Feature = {
  routes: [
    { path: 'products', face: 'office', load: () => import('./product-list-page.tsx') },
    { path: 'products/new', face: 'office', load: () => import('./product-create-page.tsx') },
    { path: 'products/:id', face: 'office', load: () => import('./product-page.tsx') },
    { path: 'products/:id/edit', face: 'office', load: () => import('./product-edit-page.tsx') },
  ],
  pages: [{ face: 'office', label: text.products.title, path: '/products', permission: 'office:product:view', order: 20 }],
  commands: [{ label: text.products.newOne, icon: IconTag, permission: 'office:product:manage', run: { path: '/products/new' }, makesNew: true }],
};
