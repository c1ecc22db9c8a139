// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { AccessStrip } from '../../components/AccessStrip';
import { ProblemPanel } from '../../components/ProblemPanel';
import { Skeleton } from '../../components/Skeleton';
import { whoCanSee } from '../../jobs/sight';
import { say } from '../../language/say';
import { covers } from '../../model/terms';
import { useFetched } from '../frame/fetched';
import { heard } from '../frame/news';
import { SharingRow } from './SharingRow';

/** Who can read this one record now, and the way to let somebody else. */
export function RecordReaders({ desk, record }: { desk: Desk; record: string }) {
  const sharings = useFetched(() => whoCanSee(desk), [desk, record, heard.value]);
  const readers = sharings.value?.filter(({ scope }) => covers(scope, record));
  if (sharings.trouble) return <ProblemPanel trouble={sharings.trouble} onAgain={sharings.again} />;
  if (!readers) return <Skeleton lines={1} />;
  return (
    <>
      <AccessStrip mood={readers.length > 0 ? 'good' : 'plain'} sentence={say('patient.record.readers', { count: readers.length })}>
        <a class="button secondary" href={`/app/sharing/new?record=${record}`}>
          {say('patient.share')}
        </a>
      </AccessStrip>
      {readers.length > 0 && (
        <ul class="rows card">
          {readers.map((sharing) => (
            <SharingRow key={sharing.consent} desk={desk} sharing={sharing} onEnded={sharings.again} />
          ))}
        </ul>
      )}
    </>
  );
}
