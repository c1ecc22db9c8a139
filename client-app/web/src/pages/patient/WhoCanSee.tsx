// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { EmptyState } from '../../components/EmptyState';
import { Icon } from '../../components/Icon';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { whoCanSee } from '../../jobs/sight';
import { say } from '../../language/say';
import { useFetched } from '../frame/fetched';
import { heard } from '../frame/news';
import { Paged } from './Paged';
import { SharingRow } from './SharingRow';

/** Everybody who can read now, each with a way to end it. Two hospitals say so; this app alone could leave somebody out. */
export function WhoCanSee({ desk, onChange }: { desk: Desk; onChange?: () => void }) {
  const sharings = useFetched(() => whoCanSee(desk), [desk, heard.value]);
  const ended = () => (sharings.again(), onChange?.());
  return (
    <section class="card" aria-labelledby="who">
      <h2 id="who">{say('home.who')}</h2>
      <ProblemPanel trouble={sharings.trouble} onAgain={sharings.again} />
      {!sharings.value && !sharings.trouble && <Skeleton />}
      {sharings.value?.length === 0 && <EmptyState icon="lock" title={say('home.nobody')} />}
      <Paged items={sharings.value ?? []}>
        {(shown) => (
          <ul class="rows">
            {shown.map((sharing) => (
              <SharingRow key={sharing.consent} desk={desk} sharing={sharing} onEnded={ended} />
            ))}
          </ul>
        )}
      </Paged>
      {sharings.value && (
        <p class="card-end">
          {sharings.value.length > 0 && <span>{say('patient.nobodyElse')}</span>}
          <a class="button" href="/app/sharing/new">
            <Icon name="share" /> {say('patient.share')}
          </a>
        </p>
      )}
    </section>
  );
}
