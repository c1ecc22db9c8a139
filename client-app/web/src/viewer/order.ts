// SPDX-License-Identifier: Apache-2.0
import type { Language } from '../language/locale';

/** What the app's page sends into the viewer's frame. */
export interface ViewerOrder {
  bytes: Uint8Array<ArrayBuffer>;
  title: string;
  language: Language;
  /** Light, unless it is `dark`. */
  theme?: string | undefined;
  /** Nothing is shown: one {@link DrawnPage} comes back, another one each time that the page says anything, then `end`; `broken` where it cannot be read. */
  drawn?: boolean;
}

/** A page as its dots, row by row, four bytes each: red, green, blue, opacity. */
export interface DrawnPage {
  width: number;
  height: number;
  dots: ArrayBuffer;
}
