// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { Field } from '../../components/Field';
import { say } from '../../language/say';

interface Props {
  code: string;
  onTyped: () => void;
  /** Back to the kit, which the screen hides meanwhile. */
  onAgain: () => void;
}

/** Asks for one group of the code, so that a kit which exists only on the screen is found out today and not in five years. */
export function TypeBack({ code, onTyped, onAgain }: Props) {
  const groups = code.split(/[\s-]+/);
  const [place] = useState(() => (crypto.getRandomValues(new Uint8Array(1))[0] as number) % groups.length);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <form
      class="not-printed"
      onSubmit={(event) => {
        event.preventDefault();
        const right = typed.trim().toLowerCase() === groups[place]?.toLowerCase();
        setWrong(!right);
        if (right) onTyped();
      }}
    >
      <Field
        label={say('kit.typeBack', { place: place + 1 })}
        value={typed}
        onValue={setTyped}
        code
        error={wrong ? say('kit.typeBack.wrong') : null}
        required
      />
      <div class="buttons">
        <button type="submit">{say('kit.done')}</button>
        <button type="button" class="secondary outline" onClick={onAgain}>
          {say('kit.again')}
        </button>
      </div>
    </form>
  );
}
