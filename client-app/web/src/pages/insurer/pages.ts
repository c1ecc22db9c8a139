// SPDX-License-Identifier: Apache-2.0
import type { PageEntry } from '../page';

/** The insurer's pages, in the order of the navigation. */
export const insurerPages: PageEntry[] = [];
