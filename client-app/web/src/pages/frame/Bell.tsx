// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../../app/desk';
import { Dialog } from '../../components/Dialog';
import { Icon } from '../../components/Icon';
import { Status } from '../../components/Status';
import type { LogEvent } from '../../jobs/activity';
import { moment, number } from '../../language/dates';
import { known, say } from '../../language/say';
import { PersonOf } from './PersonOf';
import { allRead, follow, unread } from './news';

/** How much is new, and what. Looking at it makes it read. */
export function Bell({ desk }: { desk: Desk }) {
  const [shown, setShown] = useState<LogEvent[] | null>(null);
  useEffect(() => follow(desk), [desk]);
  const count = unread.value.length;
  const open = () => {
    setShown(unread.value);
    if (count > 0) allRead(desk);
  };
  return (
    <>
      <button type="button" class="plain bell" aria-label={say('bell.unread', { count })} onClick={open}>
        <Icon name="bell" />
        {count > 0 && <span class="bell-count">{number(count)}</span>}
      </button>
      {shown && (
        <Dialog title={say('bell.title')} onClose={() => setShown(null)}>
          {shown.length === 0 && <p>{say('bell.none')}</p>}
          <ul class="rows">
            {shown.map((event) => (
              <li key={`${event.transaction}${event.record ?? ''}`} class="row">
                <div>
                  <Status mood={event.outcome === 'deny' ? 'bad' : 'good'}>{whatHappened(event)}</Status>
                  <small>
                    <time dateTime={event.time}>{moment(event.time)}</time>
                  </small>
                  {event.actor && <PersonOf desk={desk} medicalId={event.actor} />}
                </div>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}

function whatHappened(event: LogEvent): string {
  const sentence = `event.${event.type}${event.outcome === 'deny' ? '.denied' : ''}`;
  return known(sentence) ? say(sentence) : event.type;
}
