// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { readInvitation, type Joined } from '../../jobs/join';
import { asProblem } from './task';
import { FirstThings } from './FirstThings';
import { InvitationForm } from './InvitationForm';
import { keptKit } from './kitOnPaper';
import { Newcomer } from './Newcomer';
import { SafeKeeping } from './SafeKeeping';
import { enter } from './session';

/** From an invitation to a member with a kit in hand. The code after the `#` reaches no server until it is spent. */
export default function Join() {
  const [link, setLink] = useState(location.hash.length > 1 ? location.href : '');
  const [joined, setJoined] = useState<Joined | null>(null);
  if (joined) {
    return (
      <FirstThings desk={joined.desk}>
        <SafeKeeping {...joined} onKept={() => void keptKit(joined.desk).then(() => enter(joined.desk))} />
      </FirstThings>
    );
  }
  if (!link) return <InvitationForm onLink={setLink} trouble={null} />;
  try {
    return <Newcomer invitation={readInvitation(link)} onJoined={setJoined} />;
  } catch (thrown) {
    return <InvitationForm onLink={setLink} trouble={asProblem(thrown)} />;
  }
}
