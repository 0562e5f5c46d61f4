/** Customers in the application: their pages, their place under Office, and what the palette finds of them. */
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/text/text.ts';

export const customersFeature: Feature = {
  routes: [
    { path: 'customers', face: 'office', load: () => import('./customer-list-page.tsx') },
    { path: 'customers/new', face: 'office', load: () => import('./customer-create-page.tsx') },
    { path: 'customers/:id', face: 'office', load: () => import('./customer-page.tsx') },
    { path: 'customers/:id/edit', face: 'office', load: () => import('./customer-edit-page.tsx') },
  ],
  pages: [{ face: 'office', label: text.customers.title, path: '/customers', permission: 'office:customer:view', order: 10 }],
  commands: [{ label: text.customers.newOne, icon: IconUserPlus, permission: 'office:customer:create', run: { path: '/customers/new' }, makesNew: true }],
  finds: { kind: 'customer', label: text.customers.title, icon: IconUsers, pathOf: (id) => `/customers/${id}` },
};
