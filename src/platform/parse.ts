import { z } from 'zod';
import { type FieldError, Problem } from './errors.ts';
import { seenIn } from './unseen.ts';

type Issue = z.core.$ZodRawIssue;

const typeNames: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'vrai ou faux',
  array: 'une liste',
  object: 'un objet',
  record: 'un objet',
};

const formats: Record<string, string> = {
  email: 'Cette adresse électronique n’est pas valide.',
  date: 'Une date s’écrit AAAA-MM-JJ.',
  datetime: 'Un instant s’écrit selon ISO 8601.',
};

function sizeSentence(bound: string, origin: string, value: unknown): string {
  if (origin === 'string') return `Ce texte doit compter ${bound} ${value} caractère(s).`;
  if (origin === 'array') return `Cette liste doit compter ${bound} ${value} élément(s).`;
  return `Cette valeur doit être ${bound} ${value}.`;
}

const noSuchField = 'Ce champ n’existe pas.';

/** The French sentence of an issue whose schema does not bring its own. */
function sentenceOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'Cette information est obligatoire.'
        : `Il faut ici ${typeNames[issue.expected] ?? 'une autre valeur'}.`;
    case 'too_big':
      return sizeSentence('au plus', issue.origin, issue.maximum);
    case 'too_small':
      return sizeSentence('au moins', issue.origin, issue.minimum);
    case 'invalid_format':
      return formats[issue.format] ?? 'Cette valeur n’a pas la forme attendue.';
    case 'invalid_value':
      return `Valeurs possibles : ${issue.values.join(', ')}.`;
    case 'unrecognized_keys':
      return noSuchField;
    default:
      return 'Cette valeur ne convient pas.';
  }
}

/** Once, when a process starts that checks what people send: schemas without a message of their own then speak French. */
export function speakFrench(): void {
  z.config({ customError: sentenceOf });
}

function codeOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message === 'Cette information est obligatoire.' ? 'missing' : 'wrong-type';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : 'too-big';
    case 'too_small':
      return issue.origin === 'string' ? 'too-short' : 'too-small';
    case 'invalid_format':
      return 'wrong-format';
    case 'invalid_value':
      return 'not-allowed';
    case 'custom':
      return typeof issue.params?.code === 'string' ? issue.params.code : 'invalid';
    default:
      return 'invalid';
  }
}

function fieldErrors(issue: z.core.$ZodIssue, root: string): FieldError[] {
  const path = issue.path.map(String);
  const field = (last: string[] = []) => [...path, ...last].map(brief).join('.') || root;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: field([key]), code: 'unknown-key', detail: issue.message }));
  }
  if (issue.code === 'invalid_union') {
    const deepest = issue.errors.flat().toSorted((one, other) => other.path.length - one.path.length)[0];
    if (deepest) return fieldErrors({ ...deepest, path: [...issue.path, ...deepest.path] }, root);
  }
  return [{ field: field(), code: codeOf(issue), detail: issue.message }];
}

/**
 * The parsed value: of what a client sent, so that no text holds what does not show.
 * @param root names what is parsed where the value itself is wrong: `body` or `query`
 * @throws Problem 422 naming each wrong field
 */
export function parseOrProblem<T extends z.ZodType>(schema: T, value: unknown, root: string): z.output<T> {
  const hidden = prototypesIn(value);
  if (hidden.length > 0) throw invalid(hidden, root);
  const parsed = schema.safeParse(seenIn(value));
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue) => fieldErrors(issue, root));
  throw invalid(errors, root);
}

const invalid = (errors: readonly FieldError[], root: string): Problem =>
  new Problem(422, 'invalid', 'Une ou plusieurs informations sont à corriger.', firstOf(errors, root));

/** JSON may name a field so; a schema of records leaves it out without a word. No field of ours has this name. */
function prototypesIn(value: unknown, path: readonly string[] = []): FieldError[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const here = [...path, key];
    if (key !== '__proto__') return prototypesIn(one, here);
    return [{ field: here.map(brief).join('.'), code: 'unknown-key', detail: noSuchField }];
  });
}

/** How many errors an answer tells at most, and how much of a name that the client chose. */
const most = { errors: 20, name: 60 };

const brief = (name: string): string => (name.length > most.name ? `${name.slice(0, most.name - 1)}…` : name);

/** The first errors; the last line says how many more there are. */
function firstOf(errors: readonly FieldError[], root: string): readonly FieldError[] {
  if (errors.length <= most.errors) return errors;
  const told = errors.slice(0, most.errors - 1);
  const detail = `Et ${errors.length - told.length} autres informations à corriger.`;
  return [...told, { field: root, code: 'too-many-errors', detail }];
}
