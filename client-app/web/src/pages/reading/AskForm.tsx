// SPDX-License-Identifier: Apache-2.0
import type { Desk } from '../../app/desk';
import { ActionButton } from '../../components/ActionButton';
import { ChainProgress } from '../../components/ChainProgress';
import { Choices } from '../../components/Choices';
import { DatePreset, endOf, type Preset } from '../../components/DatePreset';
import { ProblemPanel } from '../../components/ProblemPanel';
import { SentencePreview } from '../../components/SentencePreview';
import { Skeleton } from '../../components/Skeleton';
import { toast } from '../../components/Toasts';
import { askForAccess } from '../../jobs/requests';
import type { Action, Purpose } from '../../model/terms';
import { utcTime } from '../../model/time';
import { day } from '../../language/dates';
import { say } from '../../language/say';
import { useDraft } from '../frame/draft';
import { useTask } from '../frame/task';
import { Checks } from './Checks';
import { list } from './words';

interface Props {
  desk: Desk;
  patient: string;
  /** What the patient is called in the sentence. */
  who: string;
  /** What somebody of this role may sensibly ask for. */
  actions: Action[];
  purposes: Purpose[];
  onAsked: () => void;
}

/** What is asked for, while it is chosen; kept as a draft. */
interface Asking {
  wanted: Action[];
  purpose: Purpose | null;
  preset: Preset;
}

/** Asks a patient: for what, why, and until when. The patient may give less, or nothing. */
export function AskForm({ desk, patient, who, actions, purposes, onAsked }: Props) {
  const task = useTask();
  const begin: Asking = { wanted: actions.slice(0, 1), purpose: purposes[0] ?? null, preset: 'week' };
  const [form, setForm, forget] = useDraft(desk, `ask/${patient}`, begin);
  if (form === null) return <Skeleton lines={3} />;
  const { wanted, purpose, preset } = form;
  const ask = async () => {
    const end = endOf(preset);
    const terms = { scope: { all: true as const }, actions: wanted, purposes: purpose === null ? [] : [purpose], end: end && utcTime(end) };
    if (!(await task.run(async (watching) => void (await askForAccess(desk, { patient, ...terms }, watching))))) return;
    forget();
    toast(say('reading.ask.done'));
    onAsked();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}
    >
      {actions.length > 1 && <Checks legend={say('reading.ask.what')} options={actions.map(option)} values={wanted} onValues={(values) => setForm({ ...form, wanted: values })} />}
      {purposes.length > 1 && <Choices legend={say('reading.ask.why')} options={purposes.map(reason)} value={purpose} onValue={(value) => setForm({ ...form, purpose: value })} />}
      <DatePreset legend={say('reading.ask.until')} value={preset} onValue={(value) => setForm({ ...form, preset: value })} openWords={say('reading.untilStopped')} />
      <SentencePreview sentence={sentence(who, form)}>
        <p>{say('reading.ask.less')}</p>
      </SentencePreview>
      <ChainProgress progress={task.progress} />
      <ProblemPanel trouble={task.trouble} undone={say('reading.kept')} />
      <ActionButton busy={task.busy} disabled={wanted.length === 0}>
        {say('reading.ask.submit')}
      </ActionButton>
    </form>
  );
}

function option(action: Action) {
  return { value: action, label: say(`reading.action.${action}`) };
}

function reason(purpose: Purpose) {
  return { value: purpose, label: say(`purpose.${purpose}`) };
}

function sentence(who: string, { wanted, purpose, preset }: Asking): string {
  const end = endOf(preset);
  return say('reading.ask.sentence', {
    who,
    what: list(wanted.map((action) => say(`reading.action.${action}`))),
    why: purpose === null ? 'none' : say(`purpose.${purpose}`),
    until: end === null ? say('reading.untilStopped') : say('reading.until', { day: day(end) }),
  });
}
