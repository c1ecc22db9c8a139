// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Status } from '../../components/Status';
import { cutOffSharings } from '../../jobs/cutOff';
import { completeSharing } from '../../jobs/share';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { PersonOf } from '../frame/PersonOf';
import { useTask } from '../frame/task';

/** A sharing that this device began and did not finish: the page was closed, or the line broke. There is none on most days. */
export function CutOff({ desk }: { desk: Desk }) {
  const left = useFetched(() => cutOffSharings(desk).catch(() => []), [desk]); // a device that remembers nothing has none
  const task = useTask();
  const [sharing] = left.value ?? [];
  if (!sharing) return null;
  const complete = async () => {
    if (await task.run((watching) => completeSharing(desk, sharing.consent, watching))) left.again();
  };
  return (
    <section class="card" aria-labelledby="cut-off">
      <h2 id="cut-off">
        <Status mood="wait">{say('patient.share.stands')}</Status>
      </h2>
      <p>
        <PersonOf desk={desk} medicalId={sharing.grantee} />
      </p>
      <ChainProgress progress={task.progress} />
      <ProblemPanel trouble={task.trouble} />
      <ActionButton busy={task.busy} onClick={() => void complete()}>
        {say('patient.share.complete')}
      </ActionButton>
    </section>
  );
}
