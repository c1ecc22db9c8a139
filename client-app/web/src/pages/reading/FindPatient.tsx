// SPDX-License-Identifier: Apache-2.0
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { Field } from '../../components/Field';
import { isProblem } from '../../model/problem';
import { parseMedicalId, roleOf } from '../../model/medicalId';
import { say } from '../../language/say';

/** The way to a patient who has shared nothing yet: by the medical ID that he shows or sends. */
export function FindPatient() {
  const { route } = useLocation();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const go = (event: Event) => {
    event.preventDefault();
    const patient = patientIn(typed);
    setWrong(patient === null);
    if (patient !== null) route(`/app/patients/${patient}`);
  };
  return (
    <form class="inline-form" onSubmit={go}>
      <Field
        label={say('reading.find')}
        hint={say('reading.find.hint')}
        error={wrong ? say('reading.find.wrong') : null}
        value={typed}
        onValue={setTyped}
        autocomplete="off"
      />
      <button type="submit" class="secondary">
        {say('reading.find.go')}
      </button>
    </form>
  );
}

/** The patient's ID in what was typed, or null. */
export function patientIn(typed: string): string | null {
  try {
    const id = parseMedicalId(typed);
    return roleOf(id) === 'p' ? id : null;
  } catch (thrown) {
    if (isProblem(thrown, 'MEDICAL_ID_MISTYPED')) return null;
    throw thrown;
  }
}
