// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { Details } from '../../components/Details';
import { say } from '../../language/say';
import { EventLine } from './EventLine';
import type { Happening } from './events';
import type { Facts } from './facts';
import { Verify } from './Verify';

/** One row of the log: the sentence, its proof, and its identifiers one tap away. */
export function HappeningRow({ desk, facts, happening }: { desk: Desk; facts: Facts; happening: Happening }) {
  const { event } = happening;
  const details = [
    { name: say('patient.transaction'), value: event.transaction },
    { name: say('patient.actor'), value: event.actor },
    { name: say('patient.record'), value: event.record },
    { name: say('patient.consent'), value: event.consent },
    { name: say('patient.block'), value: event.block === null ? null : String(event.block) },
  ];
  return (
    <div class="happening">
      <div class="row">
        <EventLine desk={desk} facts={facts} happening={happening} />
      </div>
      <Verify desk={desk} happening={happening} />
      <Details facts={details.filter((fact): fact is { name: string; value: string } => fact.value !== null)} />
    </div>
  );
}
