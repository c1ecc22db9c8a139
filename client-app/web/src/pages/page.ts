// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'preact';
import type { Desk } from '../app/desk';
import type { IconName } from '../components/Icon';
import type { Sentence } from '../language/say';

/** What every page is given. */
export interface PageProps {
  desk: Desk;
  /** The parts of the address that the path names, for example `record` of `/app/records/:record`. */
  params: Record<string, string>;
}

/** One page of a role. Its script is loaded when somebody goes there. */
export interface PageEntry {
  /** Below `/app`; '' is the role's home. */
  path: string;
  /** In the navigation, where it has a place there. */
  navigation?: { name: Sentence; icon: IconName };
  load: () => Promise<{ default: ComponentType<PageProps> }>;
}
