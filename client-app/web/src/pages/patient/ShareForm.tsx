// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { ChainProgress } from '../../components/ChainProgress';
import { ActionButton } from '../../components/ActionButton';
import { Choices } from '../../components/Choices';
import { DatePreset } from '../../components/DatePreset';
import { share, type Shared } from '../../jobs/share';
import { say, type Sentence } from '../../language/say';
import { useTask } from '../frame/task';
import { GrantTrouble } from './GrantTrouble';
import { MoreRights } from './MoreRights';
import { PersonFinder } from './PersonFinder';
import { usePreview } from './preview';
import { RecordPicker } from './RecordPicker';
import { TermsPreview } from './TermsPreview';
import { PURPOSE_CHOICES, wishOf, type WishForm } from './wish';

interface Props {
  desk: Desk;
  form: WishForm;
  onForm: (form: WishForm) => void;
  onShared: (shared: Shared) => void;
}

/** The sentence's parts, what would be signed, and the button that signs it. */
export function ShareForm({ desk, form, onForm, onShared }: Props) {
  const task = useTask();
  const wish = wishOf(form);
  const preview = usePreview(desk, wish);
  // What is signed is what the sentence was made of, to the minute of its end.
  const send = () => {
    if (wish && preview.sentence !== null) void task.run(async (watching) => onShared(await share(desk, wish, watching)));
  };
  return (
    <form onSubmit={(event) => (event.preventDefault(), send())}>
      <fieldset class="sentence" disabled={task.busy}>
        <PersonFinder desk={desk} legend={say('patient.share.who')} chosen={form.grantee} onChosen={(grantee) => onForm({ ...form, grantee })} />
        <RecordPicker desk={desk} legend={say('patient.share.what')} chosen={form.records} onChosen={(records) => onForm({ ...form, records })} />
        <Choices
          legend={say('patient.share.for')}
          options={PURPOSE_CHOICES.map((value) => ({ value, label: say(`patient.purpose.${value}` as Sentence) }))}
          value={form.purpose}
          onValue={(purpose) => onForm({ ...form, purpose })}
        />
        <DatePreset legend={say('patient.share.until')} value={form.until} onValue={(until) => onForm({ ...form, until })} />
        <MoreRights also={form.also} all={form.records === null} onAlso={(also) => onForm({ ...form, also })} />
      </fieldset>
      <TermsPreview preview={preview} missing={wish ? null : say('patient.share.missing')} />
      <ChainProgress progress={task.progress} />
      <GrantTrouble desk={desk} trouble={task.trouble} onCompleted={onShared} />
      <div class="buttons buttons-end">
        <a class="button secondary outline" href="/app/sharing">
          {say('cancel')}
        </a>
        <ActionButton busy={task.busy} ready={preview.sentence !== null} disabled={wish === null || preview.trouble !== null}>
          {say('patient.share.sign')}
        </ActionButton>
      </div>
    </form>
  );
}
