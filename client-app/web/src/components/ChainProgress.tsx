// SPDX-License-Identifier: Apache-2.0
import { number } from '../language/dates';
import { say, type Sentence } from '../language/say';
import { Icon } from './Icon';

/** Where a job is, as jobs report it. */
export type Stage =
  | { stage: 'unlocking' | 'signing' | 'endorsing' | 'recording' }
  | { stage: 'recorded'; block: number }
  | { stage: 'sealing' | 'sending' | 'receiving' | 'opening' | 'handing-on' | 'renewing'; done: number; of: number };

const STEPS = ['signing', 'endorsing', 'recorded'] as const;
const STEP_OF: Record<string, number> = { signing: 0, endorsing: 1, recording: 1, recorded: 2 };

/** How far something is on its way to the chain; what can be counted is a bar. Shown as it is, never ahead of the network. */
export function ChainProgress({ progress }: { progress: Stage | null }) {
  if (!progress) return null;
  return (
    <div class="chain-progress" role="status">
      {'of' in progress && <progress value={progress.done} max={progress.of || 1} aria-label={words(progress)} />}
      {progress.stage in STEP_OF && <Steps reached={STEP_OF[progress.stage] as number} />}
      <p>{words(progress)}</p>
    </div>
  );
}

function Steps({ reached }: { reached: number }) {
  return (
    <ol class="steps">
      {STEPS.map((step, index) => (
        <li key={step} aria-current={index === reached ? 'step' : undefined} class={index <= reached ? 'reached' : undefined}>
          <Icon name={index < reached || step === 'recorded' ? 'check' : 'clock'} />
          <span>{say(`step.${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}

function words(progress: Stage): string {
  if (progress.stage === 'recorded') return say('stage.recorded', { block: number(progress.block) });
  return say(`stage.${progress.stage}` as Sentence);
}
