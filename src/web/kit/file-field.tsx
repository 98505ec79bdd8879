import { describedBy, Notes, useField } from './form.tsx';

interface Props {
  name: string;
  label: string;
  hint: string;
  /** Endings and media types that the browser offers first; what is taken is decided from the bytes. */
  accept: string;
}

/** A file, with what shows how far it has come while the island `upload` sends it. */
export function FileField({ name, label, hint, accept }: Props) {
  const { id, errors } = useField(name, undefined);
  return (
    <>
      <div class="field">
        <label for={id}>
          {label}
          <span class="soft"> (obligatoire)</span>
        </label>
        <Notes {...{ id, hint, errors, other: undefined }} />
        <input
          {...{ id, name, accept }}
          type="file"
          required
          aria-invalid={errors.length > 0 ? 'true' : undefined}
          aria-describedby={describedBy(id, hint, errors, undefined)}
        />
      </div>
      <div class="sending" data-sending hidden>
        <progress id={`${id}-progress`} max={100} value={0} aria-label="Envoi en cours" />
        <p role="status" />
        <button type="button" class="quiet" data-stop>
          Arrêter l’envoi
        </button>
      </div>
    </>
  );
}
