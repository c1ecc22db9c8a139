// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from '../page';

/** The solution administrator's pages, in the order of the navigation. */
export const solutionPages: PageEntry[] = [
  { path: '', navigation: { name: 'solution.nav.organisations', icon: 'building' }, load: () => import('./Organisations') },
  { path: 'administrators', navigation: { name: 'solution.nav.administrators', icon: 'users' }, load: () => import('./Administrators') },
  { path: 'register', navigation: { name: 'solution.nav.register', icon: 'plus' }, load: () => import('./Register') },
  { path: 'people', navigation: { name: 'administrator.nav.people', icon: 'user' }, load: () => import('../administrator/People') },
  { path: 'invitations', navigation: { name: 'administrator.nav.invitations', icon: 'link' }, load: () => import('../administrator/Invitations') },
  { path: 'people/:member', load: () => import('../administrator/Member') },
];
