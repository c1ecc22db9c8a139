// SPDX-License-Identifier: Apache-2.0
import { ProblemPanel } from '../../components/ProblemPanel';
import { SentencePreview } from '../../components/SentencePreview';
import { say } from '../../language/say';
import type { Preview } from './preview';

/** What is about to be signed; where something is missing from the wish, that in its place. */
export function TermsPreview({ preview, missing }: { preview: Preview; missing: string | null }) {
  if (missing !== null) return <SentencePreview sentence={missing} />;
  if (preview.trouble) return <ProblemPanel trouble={preview.trouble} onAgain={preview.again} />;
  if (preview.sentence === null) return <SentencePreview sentence={say('loading')} />;
  return (
    <SentencePreview sentence={preview.sentence}>
      <p>{say('patient.preview.stop')}</p>
    </SentencePreview>
  );
}
