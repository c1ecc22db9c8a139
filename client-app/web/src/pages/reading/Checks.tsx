// SPDX-License-Identifier: Apache-2.0

interface Props<T extends string> {
  legend: string;
  options: { value: T; label: string }[];
  values: T[];
  onValues: (values: T[]) => void;
}

/** Any of a few, all of them in sight. */
export function Checks<T extends string>({ legend, options, values, onValues }: Props<T>) {
  const turned = (value: T) => (values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return (
    <fieldset class="choices">
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} class="choice">
          <input type="checkbox" checked={values.includes(value)} onChange={() => onValues(turned(value))} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
