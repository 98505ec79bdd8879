import { useField } from '../../kit/form.tsx';

interface Row {
  readonly code: string;
  readonly name: string;
  /** `undefined`: not asked. */
  readonly required: boolean | undefined;
  /** Where it comes from. */
  readonly note?: string;
}

const ways = [
  ['required', 'Exigée'],
  ['wished', 'Souhaitée'],
  ['none', 'Non demandée'],
] as const;

/** For each proposal one gesture: required, wished, or not asked. */
export const ThreeWays = ({ kind, rows }: { kind: 'skill' | 'usual' | 'licence'; rows: readonly Row[] }) =>
  rows.length === 0 ? (
    <p class="soft">Rien n’est demandé.</p>
  ) : (
    rows.map((row) => <OneOf key={row.code} field={`${kind}.${row.code}`} {...row} />)
  );

function OneOf({ field, name, required, note }: Row & { field: string }) {
  const way = required === undefined ? 'none' : required ? 'required' : 'wished';
  const { value: shown } = useField(field, way);
  return (
    <fieldset class="ways">
      <legend>
        {name}
        {note ? <small class="soft"> · {note}</small> : null}
      </legend>
      {ways.map(([value, words]) => (
        <label key={value} class="choice">
          <input type="radio" name={field} value={value} checked={value === shown} /> {words}
        </label>
      ))}
    </fieldset>
  );
}
