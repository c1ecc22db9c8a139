// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../app/desk';
import type { Role } from '../model/medicalId';
import { plainText } from '../model/plainText';
import { utcTime } from '../model/time';
import { invite, type Invited } from './people';
import type { Watching } from './progress';

/** What would become of one line: `ready`, `namesake` of a line above, or why nobody is invited by it. */
export type Fate = 'ready' | 'namesake' | 'noName' | 'roleUnknown' | 'daysWrong';

/** One line of a list of people to invite. The name is for the printed sheet alone: it is never sent. */
export interface InvitationLine {
  /** Counted from 1, as an editor counts. */
  number: number;
  name: string;
  role: Role | null;
  days: number | null;
  fate: Fate;
}

/** A line that became an invitation. */
export interface InvitedLine extends Invited {
  name: string;
  role: Role;
}

const MOST_DAYS = 90;
const USUAL_DAYS = 14;

/**
 * Reads a CSV text of name, role and days (14 where missing), separated by comma, semicolon or tab; a heading is left out.
 *
 * @param words the roles that may be invited, by every word that stands for them, in small letters
 */
export function readInvitationList(csv: string, words: Record<string, Role>): InvitationLine[] {
  const lines = csv.split(/\r\n|\r|\n/).map((text, at) => ({ number: at + 1, cells: cells(text) }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const names = new Set<string>();
  return filled
    .filter(({ cells }, at) => at > 0 || !isHeading(cells, words))
    .map(({ number, cells }) => line(number, cells, words, names));
}

/** Whether somebody is invited by this line. Two people may have one name: invitations of one role are alike. */
export function isInvited({ fate }: InvitationLine): boolean {
  return fate === 'ready' || fate === 'namesake';
}

/** Invites one after the other, and tells of each before the next: what was done stays done when a later one fails. */
export async function inviteAll(
  desk: Desk,
  lines: InvitationLine[],
  onInvited: (invited: InvitedLine, line: InvitationLine) => Promise<void>,
  watching: Watching = {},
): Promise<void> {
  for (const line of lines) {
    const { name, role, days } = line;
    if (isInvited(line) && role !== null && days !== null) {
      watching.signal?.throwIfAborted();
      await onInvited({ ...(await invite(desk, { role, expires: inDays(days) }, watching)), name, role }, line);
    }
  }
}

/** This moment so many days later, in the form of the chain. */
export function inDays(days: number): string {
  return utcTime(new Date(Date.now() + days * 86_400_000));
}

function line(
  number: number,
  [first = '', second = '', third = '']: string[],
  words: Record<string, Role>,
  names: Set<string>,
): InvitationLine {
  const name = plainText(first).trim();
  const role = words[second.toLocaleLowerCase()] ?? null;
  const days =
    third === ''
      ? USUAL_DAYS
      : /^\d{1,3}$/.test(third) && Number(third) >= 1 && Number(third) <= MOST_DAYS
        ? Number(third)
        : null;
  const fate =
    name === ''
      ? 'noName'
      : role === null
        ? 'roleUnknown'
        : days === null
          ? 'daysWrong'
          : names.has(name)
            ? 'namesake'
            : 'ready';
  names.add(name);
  return { number, name, role, days, fate };
}

function isHeading([, role = '', days = '']: string[], words: Record<string, Role>): boolean {
  return !(role.toLocaleLowerCase() in words) && !/\d/.test(days);
}

/** The cells of one line; quotes may hold separators, and doubled quotes stand for one. */
function cells(text: string): string[] {
  const cell = /(?:\s*"((?:[^"]|"")*)"\s*|([^,;\t]*))([,;\t]|$)/y;
  const found: string[] = [];
  for (let separator: string | undefined = ','; separator;) {
    const [, quoted, plain, next] = cell.exec(text) ?? [];
    found.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    separator = next;
  }
  return found;
}
