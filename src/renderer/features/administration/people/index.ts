/** People in the application: users, teams, roles, sessions under Administration, and the own account. */
import { IconUserCog, IconUserPlus } from '@tabler/icons-react';
import type { Feature } from '#renderer/app/feature.ts';
import { text } from '#renderer/text/text.ts';

const { users, teams, sessions } = text.people;

export const peopleFeature: Feature = {
  routes: [
    { path: 'users', face: 'administration', load: () => import('./users/user-list-page.tsx') },
    { path: 'users/new', face: 'administration', load: () => import('./users/user-create-page.tsx') },
    { path: 'users/:id', face: 'administration', load: () => import('./users/user-page.tsx') },
    { path: 'users/:id/edit', face: 'administration', load: () => import('./users/user-edit-page.tsx') },
    { path: 'teams', face: 'administration', load: () => import('./teams/team-list-page.tsx') },
    { path: 'roles', face: 'administration', load: () => import('./roles/matrix-page.tsx') },
    { path: 'roles/new', face: 'administration', load: () => import('./roles/role-create-page.tsx') },
    { path: 'roles/:id', face: 'administration', load: () => import('./roles/role-page.tsx') },
    { path: 'roles/:id/edit', face: 'administration', load: () => import('./roles/role-edit-page.tsx') },
    { path: 'sessions', face: 'administration', load: () => import('./sessions/sessions-page.tsx') },
    { path: 'account', face: 'administration', load: () => import('./account/account-page.tsx') },
  ],
  pages: [
    { face: 'administration', label: users.title, path: '/users', permission: 'admin:user:view', order: 10 },
    { face: 'administration', label: teams.title, path: '/teams', permission: 'admin:user:view', order: 20 },
    { face: 'administration', label: text.roles.short, path: '/roles', permission: 'admin:user:view', order: 30 },
    { face: 'administration', label: sessions.title, path: '/sessions', permission: 'admin:session:view', order: 40 },
  ],
  commands: [
    { label: users.newOne, icon: IconUserPlus, permission: 'admin:user:create', run: { path: '/users/new' }, makesNew: true },
    { label: text.account.open, icon: IconUserCog, keywords: 'password second factor sessions', run: { path: '/account' } },
  ],
};
