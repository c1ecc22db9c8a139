// SPDX-License-Identifier: Apache-2.0
import { FileDrop } from '../../components/FileDrop';
import { say } from '../../language/say';

/** Asks for the file that opens a vault, and says which one was chosen. */
export function ChosenFile({ file, onFile, disabled }: { file: File | null; onFile: (file: File) => void; disabled: boolean }) {
  return (
    <>
      <FileDrop onFile={onFile} disabled={disabled} />
      {file && <p role="status">{say('recover.chosen', { file: file.name })}</p>}
    </>
  );
}
