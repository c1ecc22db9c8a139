// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { FileDrop } from '../../components/FileDrop';
import { ProblemPanel } from '../../components/ProblemPanel';
import { inviteAll, isInvited, readInvitationList, type InvitationLine, type InvitedLine } from '../../jobs/invitationList';
import { number } from '../../language/dates';
import { say } from '../../language/say';
import { useDraft } from '../frame/draft';
import { useTask } from '../frame/task';
import { DryRun } from './DryRun';
import { roleWords } from './roleWords';

/** Invites everybody of a CSV file, after a dry run that says each line's fate. */
export function InviteMany({ desk, onInvited }: { desk: Desk; onInvited: (line: InvitedLine) => Promise<void> }) {
  const task = useTask();
  const [draft, setDraft, forget] = useDraft<{ lines: InvitationLine[] | null }>(desk, 'invite-many', { lines: null });
  const lines = draft?.lines ?? null;
  const ready = lines?.filter(isInvited) ?? [];
  const read = async (file: File) => setDraft({ lines: readInvitationList(await file.text(), roleWords()) });
  const send = async () => {
    const done = new Set<number>();
    const told = async (line: InvitedLine, { number: of }: InvitationLine) => {
      await onInvited(line);
      // What was invited is not invited again; where one fails, the rest stays for another try.
      done.add(of);
      setDraft({ lines: ready.filter((one) => !done.has(one.number)) });
    };
    if (await task.run((watching) => inviteAll(desk, ready, told, watching))) forget();
  };
  return (
    <section class="card" aria-labelledby="invite-many">
      <h2 id="invite-many">{say('administrator.many')}</h2>
      <p>{say('administrator.many.intro')}</p>
      <pre class="identifier">{say('administrator.many.example')}</pre>
      <FileDrop onFile={(file) => void read(file)} disabled={task.busy} />
      {lines !== null && lines.length > 0 && <DryRun lines={lines} />}
      {lines?.length === 0 && <p role="status">{say('administrator.many.nobody')}</p>}
      <ChainProgress progress={task.progress} />
      <ProblemPanel trouble={task.trouble} kept={say('administrator.many.kept')} />
      {ready.length > 0 && (
        <div class="buttons">
          {task.busy && (
            <button type="button" class="secondary outline" onClick={task.stop}>
              {say('administrator.many.stop')}
            </button>
          )}
          <ActionButton busy={task.busy} onClick={() => void send()}>
            {say('administrator.many.submit', { count: ready.length, shown: number(ready.length) })}
          </ActionButton>
        </div>
      )}
    </section>
  );
}
