/** A file that cannot be read as a table at all. The message is French, for the person who gave it. */
export class TableError extends Error {
  override readonly name = 'TableError';
  readonly code: 'too-large' | 'unreadable' | 'unknown-encoding' | 'no-header' | 'no-data-in-page';

  constructor(code: TableError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
