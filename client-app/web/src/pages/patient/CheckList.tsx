// SPDX-License-Identifier: Apache-2.0

interface Props<T extends string> {
  legend: string;
  options: { value: T; label: string }[];
  chosen: T[];
  onChosen: (chosen: T[]) => void;
}

/** Any of a few, all of them in sight; they stay in their order. */
export function CheckList<T extends string>({ legend, options, chosen, onChosen }: Props<T>) {
  const change = (value: T, on: boolean) => onChosen(options.map((option) => option.value).filter((one) => (one === value ? on : chosen.includes(one))));
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={(event) => change(value, event.currentTarget.checked)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
