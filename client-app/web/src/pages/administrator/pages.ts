// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from '../page';

/** The administrator's pages, in the order of the navigation. */
export const administratorPages: PageEntry[] = [
  { path: '', navigation: { name: 'administrator.nav.people', icon: 'users' }, load: () => import('./People') },
  { path: 'invitations', navigation: { name: 'administrator.nav.invitations', icon: 'link' }, load: () => import('./Invitations') },
  { path: 'people/:member', load: () => import('./Member') },
];
