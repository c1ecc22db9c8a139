// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { say } from '../language/say';
import { Field } from './Field';

interface Props {
  /** What has to be typed, exactly. */
  word: string;
  /** What cannot be taken back, in a sentence. */
  sentence: string;
  action: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** For what cannot be taken back: the button works once the word is typed. */
export function ConfirmByTyping({ word, sentence, action, onConfirm, onCancel }: Props) {
  const [typed, setTyped] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === word) onConfirm();
      }}
    >
      <p>{sentence}</p>
      <Field label={say('confirm.type', { word })} value={typed} onValue={setTyped} autocomplete="off" />
      <div class="buttons">
        <button type="button" class="secondary outline" onClick={onCancel}>
          {say('cancel')}
        </button>
        <button type="submit" class="danger" disabled={typed.trim() !== word}>
          {action}
        </button>
      </div>
    </form>
  );
}
