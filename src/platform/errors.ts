/** What is wrong with one field of what was sent. `field` is a path such as `contract.months`. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly detail: string;
  /** What may have been meant: what to send instead, and how to say it. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/**
 * An error whose cause is what the client asked for. `web/` turns it into a problem document (RFC 9457).
 * `code` is stable English for programs, `message` a French sentence for people.
 */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldError[];
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    detail: string,
    errors: readonly FieldError[] = [],
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.extra = extra;
  }
}

export const linkExpired = (): Problem =>
  new Problem(410, 'link-expired', 'Ce lien ne marche plus : il a servi, ou il est trop ancien.');

/** Also what is said of another's record: a 403 would tell that it exists. */
export const notFound = (what: string): Problem =>
  new Problem(404, 'not-found', `${what} introuvable, ou hors de votre périmètre.`);

export const forbidden = (): Problem =>
  new Problem(403, 'forbidden', 'Votre rôle ne permet pas cette action.');

export const invalidField = (field: string, code: string, detail: string): Problem =>
  new Problem(422, 'invalid', 'Une information est à corriger.', [{ field, code, detail }]);
