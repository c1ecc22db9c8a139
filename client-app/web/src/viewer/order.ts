// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../language/locale';

/** What the app's page sends into the viewer's frame. */
export interface ViewerOrder {
  bytes: Uint8Array<ArrayBuffer>;
  title: string;
  language: Language;
  /** Light, unless it is `dark`. */
  theme?: string | undefined;
  /** For paper: nothing is shown, and the pages come back as pictures (PNG), none where there is nothing to print. */
  paper?: boolean;
}
