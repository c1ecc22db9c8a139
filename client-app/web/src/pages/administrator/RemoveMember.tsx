// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { removeMember } from '../../jobs/people';
import { say } from '../../language/say';
import { ForGood } from '../frame/ForGood';

/** Removes somebody for good, once his name (or the end of his ID) was typed. */
export function RemoveMember({ desk, member, word, onRemoved }: { desk: Desk; member: string; word: string; onRemoved: () => void }) {
  return (
    <ForGood
      title={say('administrator.remove')}
      sentence={say('administrator.remove.sentence')}
      action={say('administrator.remove.submit')}
      done={say('administrator.remove.done')}
      word={word}
      job={(watching) => removeMember(desk, member, watching)}
      onDone={onRemoved}
    />
  );
}
