import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { fold } from '../french/index.ts';
import { invalidField } from '../platform/index.ts';

/** The dictionaries take 10 MB and 150 ms: they are read when a first password is chosen. */
let estimator: Promise<ZxcvbnFactory> | undefined;

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-fr'),
  ]);
  const known = common.dictionary['passwords-common'] ?? [];
  return new ZxcvbnFactory({
    dictionary: { ...french.dictionary, 'passwords-common': known },
    graphs: common.adjacencyGraphs,
  });
}

/** Guesses beyond 10⁸ (zxcvbn's third level); the time of the estimate grows with the square of the length. */
const wanted = 3;
const looksAt = 64;

/** What an attacker tries first with this person: the parts of their name and address, and the name of the service. */
const ownWords = (name: string, email: string): string[] => [
  ...fold(`${name} ${email}`)
    .split(/[^a-z0-9]+/)
    .filter((part) => part.length >= 4),
  'passerelle',
];

/**
 * At least twelve characters (the schema says so), none of the passwords of past breaches nor a pattern of the usual
 * kind, nothing of the person's own. No rule on kinds of characters, no renewal by date: NIST SP 800-63B and the CNIL's
 * recommendation of 2022 advise against them.
 * @throws Problem 422 on `field`
 */
export async function checkPassword(
  password: string,
  { name, email }: { readonly name: string; readonly email: string },
  field = 'password',
): Promise<void> {
  const own = ownWords(name, email);
  const folded = fold(password);
  if (own.some((word) => folded.includes(word))) {
    throw invalidField(
      field,
      'personal-password',
      'Ce mot de passe contient votre nom, votre adresse ou le nom du service : choisissez-en un autre.',
    );
  }
  estimator ??= load();
  const { score } = (await estimator).check(password.slice(0, looksAt), own);
  if (score < wanted) {
    throw invalidField(
      field,
      'common-password',
      'Ce mot de passe est trop courant ou trop facile à deviner. Quatre mots sans rapport entre eux conviennent.',
    );
  }
}
