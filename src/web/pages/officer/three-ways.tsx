import { useField } from '../components/form.tsx';

interface Row {
  readonly code: string;
  readonly name: string;
  readonly required: boolean;
}

const ways = [
  ['required', 'Exigée'],
  ['wished', 'Souhaitée'],
  ['none', 'Non demandée'],
] as const;

/** For each proposal one gesture: required, wished, or not asked. */
export const ThreeWays = ({ kind, rows }: { kind: 'skill' | 'licence'; rows: readonly Row[] }) =>
  rows.length === 0 ? (
    <p class="soft">Rien n’est demandé.</p>
  ) : (
    rows.map((row) => <OneOf key={row.code} field={`${kind}.${row.code}`} {...row} />)
  );

function OneOf({ field, name, required }: Row & { field: string }) {
  const { value: shown } = useField(field, required ? 'required' : 'wished');
  return (
    <fieldset class="ways">
      <legend>{name}</legend>
      {ways.map(([value, words]) => (
        <label key={value} class="choice">
          <input type="radio" name={field} value={value} checked={value === shown} /> {words}
        </label>
      ))}
    </fieldset>
  );
}
