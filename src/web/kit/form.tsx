import { randomUUID } from 'node:crypto';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FieldError } from '../../platform/index.ts';
import { Choices } from './choices.tsx';
import { usePage } from './context.ts';
import { hidden } from './fields.ts';
import { type Fields, type Form as FormRoute, type Params, pathOf } from './page.ts';

interface Current {
  readonly id: string;
  /** What was typed, where this form could not be saved. */
  readonly typed?: Fields;
  readonly errors: readonly FieldError[];
}

const CurrentForm = createContext<Current>({ id: '', errors: [] });

const idOf = (action: string): string => action.replace(/[^\w-]+/g, '-').replace(/^-/, '');
const fieldId = (form: string, name: string): string => `${form}--${name.replace(/[^\w-]+/g, '-')}`;

interface FormProps {
  of: Pick<FormRoute, 'path' | 'upload'>;
  params?: Params;
  class?: string;
  /** Where one page has the form several times, so that a screen reader tells them apart. */
  label?: string;
  children: ComponentChildren;
}

/** A form that keeps what was typed, acts once however often it is sent, and belongs to who began it. */
export function Form({ of, params = {}, class: look, label, children }: FormProps) {
  const { form, csrf, actor } = usePage();
  const action = pathOf(of, params);
  const failed = form?.action === action ? form : undefined;
  const current: Current = {
    id: idOf(action),
    errors: failed?.errors ?? [],
    ...(failed ? { typed: failed.fields } : {}),
  };
  return (
    <form
      method="post"
      action={action}
      class={look}
      id={current.id}
      aria-label={label}
      enctype={of.upload ? 'multipart/form-data' : undefined}
      noValidate
    >
      <input type="hidden" name={hidden.csrf} value={csrf} />
      <input type="hidden" name={hidden.once} value={randomUUID()} />
      <input type="hidden" name={hidden.who} value={actor?.id ?? ''} />
      <CurrentForm.Provider value={current}>{children}</CurrentForm.Provider>
    </form>
  );
}

interface FoldedProps extends FormProps {
  summary: ComponentChildren;
  look?: string;
}

/** A form that waits behind a line, and is open when it comes back with something to correct. */
export function FoldedForm({ summary, look, children, ...form }: FoldedProps) {
  const cameBack = usePage().form?.action === pathOf(form.of, form.params);
  return (
    <details open={cameBack} class={look}>
      <summary>{summary}</summary>
      <Form {...form}>{children}</Form>
    </details>
  );
}

/** Before everything else on the page: what is to be corrected, each linked to its field. */
export function FormErrors() {
  const { form } = usePage();
  if (!form || (form.errors.length === 0 && !form.problem)) return null;
  const id = idOf(form.action);
  const said = form.errors.some(({ detail }) => detail === form.problem);
  const fields = new Set(Object.keys(form.fields).map((name) => name.replace(/\[\]$/, '')));
  return (
    <div class="errors" role="alert" tabIndex={-1} autofocus>
      <h2>{said ? 'À corriger' : (form.problem ?? 'À corriger')}</h2>
      <ul>
        {form.errors.map(({ field, detail }) => (
          <li key={field + detail}>
            {fields.has(field) ? <a href={`#${fieldId(id, field)}`}>{detail}</a> : detail}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a field holds: as it was typed where the form came back, else as it is. */
export function useField(name: string, value: string | undefined) {
  const { id, typed, errors } = useContext(CurrentForm);
  // « profile.travel changed » concerns each field inside it.
  const own = errors.filter(
    ({ field, code }) => field === name || (code === 'changed' && name.startsWith(`${field}.`)),
  );
  const sent = typed?.[name];
  const shown = typed ? [sent ?? ''].flat().at(-1) : value;
  // Somebody changed this field meanwhile: both are shown, the editor chooses.
  const other = own.some(({ code }) => code === 'changed') && shown !== value ? (value ?? '') : undefined;
  return { id: fieldId(id, name), value: shown ?? '', errors: own, other };
}

interface FieldProps {
  name: string;
  label: ComponentChildren;
  value?: string | number | null | undefined;
  hint?: ComponentChildren;
  type?: 'text' | 'email' | 'password' | 'date' | 'datetime-local' | 'tel' | 'search';
  required?: boolean;
  autocomplete?: string;
  inputMode?: 'numeric' | 'decimal';
  /** In characters, about. */
  width?: 'short' | 'medium';
  maxLength?: number;
  /** More than one line. */
  rows?: number;
  /** The address of the page whose list is offered while somebody types; its island is `suggest`. */
  suggest?: string;
  list?: string;
  spellcheck?: boolean;
}

/** A label, its field, a hint, and what is wrong with it. */
export function Field(props: FieldProps) {
  const { name, label, hint, type = 'text', required, rows, width, suggest, maxLength, inputMode } = props;
  const { id, value, errors, other } = useField(name, props.value == null ? undefined : String(props.value));
  const common = {
    id,
    name,
    required,
    maxLength,
    autocomplete: props.autocomplete,
    spellcheck: props.spellcheck,
    class: width,
    'aria-invalid': errors.length > 0 ? ('true' as const) : undefined,
    'aria-describedby': describedBy(id, hint, errors, other),
  };
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required ? <span class="soft"> (obligatoire)</span> : null}
      </label>
      <Notes {...{ id, hint, errors, other }} />
      {rows ? (
        <textarea {...common} rows={rows}>
          {value}
        </textarea>
      ) : (
        // A password that was typed is never written back into a page.
        <input
          {...common}
          inputMode={inputMode}
          data-suggest={suggest}
          value={type === 'password' ? '' : value}
          type={type as 'text'}
          list={props.list}
        />
      )}
      <Choices name={name} errors={errors} />
    </div>
  );
}

export const describedBy = (
  id: string,
  hint: unknown,
  errors: readonly FieldError[],
  other: string | undefined,
) =>
  [hint && `${id}-hint`, errors.length > 0 && `${id}-error`, other !== undefined && `${id}-other`]
    .filter(Boolean)
    .join(' ') || undefined;

interface NotesProps {
  id: string;
  hint: ComponentChildren;
  errors: readonly FieldError[];
  other: string | undefined;
}

export function Notes({ id, hint, errors, other }: NotesProps) {
  return (
    <>
      {hint ? (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {errors.length > 0 ? (
        <p class="error" id={`${id}-error`}>
          {errors.map(({ detail }) => detail).join(' ')}
        </p>
      ) : null}
      {other !== undefined ? (
        <p class="other" id={`${id}-other`}>
          {'Enregistré entre-temps : '}
          <strong>{other || '(vide)'}</strong>
        </p>
      ) : null}
    </>
  );
}

type Options = readonly (readonly [value: string, label: ComponentChildren])[];

interface ChoiceProps {
  name: string;
  label: ComponentChildren;
  options: Options;
  value?: string | null | undefined;
  hint?: ComponentChildren;
  required?: boolean;
  /** Side by side, for a list of short questions. */
  inline?: boolean;
}

/** One of many, in a list. */
export function Select({ name, label, options, value, hint, required }: ChoiceProps) {
  const { id, value: shown, errors, other } = useField(name, value ?? undefined);
  const otherName =
    other === undefined ? undefined : String(options.find(([code]) => code === other)?.[1] ?? other);
  return (
    <div class="field">
      <label for={id}>
        {label}
        {required ? <span class="soft"> (obligatoire)</span> : null}
      </label>
      <Notes {...{ id, hint, errors, other: otherName }} />
      <select
        {...{ id, name, required }}
        aria-invalid={errors.length > 0 ? 'true' : undefined}
        aria-describedby={describedBy(id, hint, errors, other)}
      >
        {required && shown ? null : <option value="">Choisir…</option>}
        {options.map(([code, text]) => (
          <option key={code} value={code} selected={code === shown}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** One of a few, all visible. */
export function Radios({ name, label, options, value, hint, required, inline }: ChoiceProps) {
  const { id, value: shown, errors, other } = useField(name, value ?? undefined);
  return (
    <fieldset
      class={inline ? 'ways' : 'field'}
      id={id}
      aria-describedby={describedBy(id, hint, errors, other)}
    >
      <legend>
        {label}
        {required ? <span class="soft"> (obligatoire)</span> : null}
      </legend>
      <Notes {...{ id, hint, errors, other }} />
      {options.map(([code, text]) => (
        <label key={code} class="choice">
          <input type="radio" name={name} value={code} checked={code === shown} /> {text}
        </label>
      ))}
    </fieldset>
  );
}

interface BoxesProps {
  /** Ends with `[]`. */
  name: `${string}[]`;
  label: ComponentChildren;
  options: Options;
  values?: readonly string[];
  hint?: ComponentChildren;
}

/** Any of a few. */
export function Boxes({ name, label, options, values = [], hint }: BoxesProps) {
  const { typed, id: form } = useContext(CurrentForm);
  const bare = name.replace('[]', '');
  const { errors } = useField(bare, undefined);
  const id = fieldId(form, bare);
  const shown = typed ? [typed[name] ?? []].flat() : values;
  return (
    <fieldset class="field" id={id} aria-describedby={describedBy(id, hint, errors, undefined)}>
      <legend>{label}</legend>
      <Notes {...{ id, hint, errors, other: undefined }} />
      {options.map(([code, text]) => (
        <label key={code} class="choice">
          <input type="checkbox" name={name} value={code} checked={shown.includes(code)} /> {text}
        </label>
      ))}
    </fieldset>
  );
}

/** Yes or no, one box. Its form says `ticked`. */
export function Box({ name, label, checked }: { name: string; label: ComponentChildren; checked?: boolean }) {
  const { id, value } = useField(name, checked ? 'on' : undefined);
  return (
    <p class="field">
      <label class="choice" for={id}>
        <input type="checkbox" {...{ id, name }} value="on" checked={value === 'on'} /> {label}
      </label>
    </p>
  );
}

export const Hidden = ({ name, value }: { name: string; value: string | number }) => (
  <input type="hidden" {...{ name, value }} />
);
