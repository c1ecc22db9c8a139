// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from '../page';

/** The patient's pages, in the order of the navigation. */
export const patientPages: PageEntry[] = [
  { path: '', navigation: { name: 'nav.home', icon: 'home' }, load: () => import('./Home') },
];
