import type { z } from 'zod';
import { type Actor, check } from '../access/index.ts';
import {
  inTransaction,
  invalidField,
  notFound,
  revisedOf,
  saveRevised,
  staleEdit,
} from '../platform/index.ts';
import { describeEmployer, type editEmployerInput, withItsSiret } from './companies.ts';
import { theCompany } from './company-capacity.ts';
import { searchNamesOf } from './company-names.ts';
import { Organisation, type OrganisationDoc } from './model.ts';
import { employerManage } from './rights.ts';

/** @throws Problem 409 `stale` naming what somebody else changed meanwhile; nothing is written then. */
export async function editEmployer(actor: Actor, id: string, input: z.output<typeof editEmployerInput>) {
  check(actor, employerManage);
  const { revision: seen, ...given } = input;
  return withItsSiret(given.siret, () => edit(id, seen, given));
}

function edit(id: string, seen: number, given: Omit<z.output<typeof editEmployerInput>, 'revision'>) {
  return inTransaction(async () => {
    const employer = await Organisation.findOne(theCompany(id)).lean<OrganisationDoc>();
    if (!employer) throw notFound('Entreprise');
    const known = revisedOf(employer);
    if (seen !== known.revision) throw staleEdit(known, seen);
    mustFit(employer, given);
    const changes = Object.entries(given).filter(([, value]) => value !== undefined);
    const named = { ...employer, ...given, name: given.name ?? employer.name };
    const after = await saveRevised(
      Organisation,
      employer,
      {
        ...Object.fromEntries(changes.map(([name, value]) => [name, value ?? undefined])),
        ...(given.siret ? { noSiret: undefined } : {}),
        searchName: searchNamesOf(named),
      },
      (names) => names.filter((name) => name !== 'searchName'),
    );
    return describeEmployer(after ?? employer);
  });
}

/** A SIRET is given once, to a company that was recorded without. @throws Problem 422 */
function mustFit(
  known: OrganisationDoc,
  { siret, noSiret }: Pick<z.output<typeof editEmployerInput>, 'siret' | 'noSiret'>,
): void {
  if (siret && known.siret && siret !== known.siret)
    throw invalidField(
      'siret',
      'known',
      'Cette entreprise a déjà son SIRET : une autre est une autre fiche.',
    );
  if (noSiret && (siret ?? known.siret))
    throw invalidField('noSiret', 'needless', 'Avec un SIRET, il n’y a pas de raison à donner.');
}
