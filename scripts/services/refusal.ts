/**
 * Something that the person at the keyboard has to settle (a port taken, a folder made by another version…): shown
 * as it is, without a stack, and the command ends with code 1. French first, as all that is seen; one line of English
 * for whoever tries the project from elsewhere.
 */
export class Refusal extends Error {
  constructor(french: string, english: string) {
    super(`${french}\n${english}`);
    this.name = 'Refusal';
  }
}
