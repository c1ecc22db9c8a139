// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from '../page';

/** The insurer's pages, in the order of the navigation. */
export const insurerPages: PageEntry[] = [
  { path: '', navigation: { name: 'insurer.nav.shared', icon: 'users' }, load: () => import('./Home') },
  { path: 'requests', navigation: { name: 'reading.nav.requests', icon: 'clock' }, load: () => import('./RequestsOfInsurer') },
  { path: 'patients/:patient', load: () => import('./Patient') },
  { path: 'patients/:patient/records/:record', load: () => import('./PatientRecord') },
];
