// SPDX-License-Identifier: Apache-2.0
import { Status } from '../../components/Status';
import { day } from '../../language/dates';
import { say } from '../../language/say';
import { More, useMore } from '../reading/More';
import { endsSoon, type Colleague } from './everybody';

const SHOWN = 5;

/** Whose certificate ends within thirty days: without a new one they cannot sign any more. */
export function NearTheirEnd({ people }: { people: Colleague[] }) {
  const now = new Date();
  const ending = people.filter((one) => endsSoon(one, now)).sort((one, other) => ((one.certificateEnds ?? '') < (other.certificateEnds ?? '') ? -1 : 1));
  const more = useMore(ending, SHOWN);
  if (ending.length === 0) {
    return (
      <p>
        <Status mood="good">{say('administrator.certificates.fine')}</Status>
      </p>
    );
  }
  return (
    <section class="card" aria-labelledby="ending">
      <h2 id="ending">{say('administrator.certificates.ending', { count: ending.length })}</h2>
      <ul class="rows">
        {more.shown.map(({ id, name, certificateEnds }) => (
          <li key={id} class="row">
            <a href={`/app/people/${id}`}>
              <bdi>{name ?? id}</bdi>
            </a>
            <Status mood="wait">{day(certificateEnds ?? '')}</Status>
          </li>
        ))}
      </ul>
      <More {...more} />
    </section>
  );
}
