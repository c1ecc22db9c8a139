// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Skeleton } from '../../components/Skeleton';
import { answer, decline } from '../../jobs/requests';
import { say } from '../../language/say';
import type { Consent } from '../../model/documents';
import { useDraft } from '../frame/draft';
import { useTask } from '../frame/task';
import { Asked } from './Asked';
import { Given } from './Given';
import { GrantTrouble } from './GrantTrouble';
import { asAsked, termsOf } from './narrowing';
import { usePreview } from './preview';
import { TermsPreview } from './TermsPreview';

interface Props {
  desk: Desk;
  request: Consent;
  onAnswered: (how: 'granted' | 'declined') => void;
}

/** What they ask and what you give, side by side, and the two answers. */
export function AnswerForm({ desk, request, onAnswered }: Props) {
  const task = useTask();
  const [narrowing, setNarrowing, forget] = useDraft(desk, `answer/${request.consent}`, asAsked(request));
  const terms = narrowing && termsOf(request, narrowing);
  const preview = usePreview(desk, terms && { grantee: request.grantee, ...terms });
  if (narrowing === null) return <Skeleton lines={6} />;
  const over = (how: 'granted' | 'declined') => (forget(), onAnswered(how));
  // What is signed is what the sentence was made of, to the minute of its end.
  const grant = () => {
    if (terms && preview.sentence !== null)
      void task.run(async (watching) => (await answer(desk, request.consent, terms, watching), over('granted')));
  };
  const refuse = () => void task.run(async (watching) => (await decline(desk, request.consent, watching), over('declined')));
  return (
    <form onSubmit={(event) => (event.preventDefault(), grant())}>
      <div class="side-by-side">
        <Asked desk={desk} request={request} />
        <Given desk={desk} request={request} narrowing={narrowing} onNarrowing={setNarrowing} disabled={task.busy} />
      </div>
      <TermsPreview preview={preview} missing={terms ? null : say('patient.request.nothing')} />
      <ChainProgress progress={task.progress} />
      <GrantTrouble desk={desk} trouble={task.trouble} onCompleted={() => over('granted')} />
      <div class="buttons buttons-end">
        <ActionButton busy={task.busy} kind="secondary" onClick={refuse}>
          {say('patient.request.decline')}
        </ActionButton>
        <ActionButton busy={task.busy} ready={preview.sentence !== null} disabled={terms === null || preview.trouble !== null}>
          {say('patient.share.sign')}
        </ActionButton>
      </div>
    </form>
  );
}
