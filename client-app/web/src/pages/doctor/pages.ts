// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from '../page';

/** The doctor's pages, in the order of the navigation. */
export const doctorPages: PageEntry[] = [
  { path: '', navigation: { name: 'doctor.nav.patients', icon: 'users' }, load: () => import('./Home') },
  { path: 'requests', navigation: { name: 'reading.nav.requests', icon: 'clock' }, load: () => import('./RequestsOfDoctor') },
  { path: 'uploads', navigation: { name: 'doctor.nav.uploads', icon: 'upload' }, load: () => import('./Uploads') },
  { path: 'patients/:patient', load: () => import('./Patient') },
  { path: 'patients/:patient/records/:record', load: () => import('./PatientRecord') },
];
