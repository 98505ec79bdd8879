import type { Actor } from '../../../access/index.ts';
import { type LikelyDouble, summariesOf } from '../../../participants/index.ts';
import { Box } from '../../kit/form.tsx';
import type { FormState } from '../../kit/page.ts';

const traitWords: Record<LikelyDouble['same'][number], string> = {
  name: 'même nom',
  birthDate: 'même date de naissance',
  phone: 'même téléphone',
  email: 'même adresse électronique',
};

export type Double = LikelyDouble & { readonly name: string };

export const traitsOf = ({ reference, same }: Double): string =>
  [reference, ...same.map((trait) => traitWords[trait])].join(', ');

/** Who may be the same person, where the form came back for that. */
export async function doublesOf(actor: Actor, form: FormState | undefined): Promise<Double[]> {
  if (form?.code !== 'likely-double') return [];
  return named(actor, form.extra?.candidates as readonly LikelyDouble[]);
}

export async function named(actor: Actor, candidates: readonly LikelyDouble[]): Promise<Double[]> {
  const people = await summariesOf(
    actor,
    candidates.map(({ id }) => id),
  );
  return candidates.map((one) => {
    const { firstName = '', lastName = '' } = people.get(one.id) ?? {};
    return { ...one, name: `${firstName} ${lastName}` };
  });
}

export function LikelyDoubles({ doubles }: { doubles: readonly Double[] }) {
  if (doubles.length === 0) return null;
  return (
    <div class="note">
      <p>
        <strong>{doubles.length > 1 ? 'Ces fiches existent déjà.' : 'Cette fiche existe déjà.'}</strong>{' '}
        Est-ce la même personne ?
      </p>
      <ul>
        {doubles.map((double) => (
          <li key={double.id}>
            <a href={`/participants/${double.id}`}>{double.name}</a>{' '}
            <span class="soft">{traitsOf(double)}</span>
          </li>
        ))}
      </ul>
      <Box name="confirmedNotDouble" label="C’est une autre personne : ouvrir une nouvelle fiche" />
    </div>
  );
}
