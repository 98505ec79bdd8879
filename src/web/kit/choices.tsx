import type { FieldError } from '../../platform/index.ts';

/** What may have been meant: chosen, it is sent under the same name, behind what was typed, and wins over it. */
export function Choices({ name, errors }: { name: string; errors: readonly FieldError[] }) {
  const choices = errors.flatMap((error) => error.choices ?? []);
  if (choices.length === 0) return null;
  return (
    <fieldset class="meant">
      <legend>Vouliez-vous dire</legend>
      {choices.map(({ value, label }) => (
        <label key={value} class="choice">
          <input type="radio" name={name} value={value} /> {label}
        </label>
      ))}
    </fieldset>
  );
}
