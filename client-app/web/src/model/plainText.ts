// SPDX-License-Identifier: Apache-2.0

const TERMINAL_COMMANDS = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\\-_])/g;
/** Controls, formats (bidirectional and zero-width ones), broken Unicode, private use, line and paragraph ends. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** The visible rest of a foreign text: no control, bidirectional or invisible characters, one line. */
export function plainText(text: string): string {
  return text.replace(TERMINAL_COMMANDS, '').replace(UNSEEN, '');
}
