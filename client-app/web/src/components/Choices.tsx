// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';

interface Props<T extends string> {
  legend: string;
  options: { value: T; label: string }[];
  value: T | null;
  onValue: (value: T) => void;
}

/** One of a few, all of them in sight. */
export function Choices<T extends string>({ legend, options, value, onValue }: Props<T>) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input type="radio" name={name} checked={value === option.value} onChange={() => onValue(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
