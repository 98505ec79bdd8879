import type { z } from 'zod';
import { type Actor, check } from '../accounts/index.ts';
import { inTransaction, markChanged, notFound, staleEdit } from '../platform/index.ts';
import { searchNameOf } from './company-search.ts';
import { describeEmployer, Employer, type EmployerDoc, type editEmployerInput } from './employers.ts';

/** @throws Problem 409 `stale` naming what somebody else changed meanwhile; nothing is written then. */
export async function editEmployer(actor: Actor, id: string, input: z.output<typeof editEmployerInput>) {
  check(actor, 'employer.manage');
  const { revision: seen, ...given } = input;
  return inTransaction(async () => {
    const employer = await Employer.findById(id).lean<EmployerDoc>();
    if (!employer) throw notFound('Entreprise');
    const known = { revision: employer.revision ?? 1, changedAt: employer.changedAt ?? {} };
    if (seen !== known.revision) throw staleEdit(known, seen);
    const changes = Object.entries(given).filter(([, value]) => value !== undefined);
    const gone = changes.filter(([, value]) => value === null).map(([name]) => name);
    const after = await Employer.findOneAndUpdate(
      { _id: id, revision: employer.revision ?? { $exists: false } },
      {
        $set: {
          ...Object.fromEntries(changes.filter(([, value]) => value !== null)),
          ...(given.name ? { searchName: searchNameOf(given.name) } : {}),
          revision: known.revision + 1,
          changedAt: markChanged(
            known,
            changes.map(([name]) => name),
          ),
        },
        $unset: Object.fromEntries(gone.map((name) => [name, 1])),
      },
      { returnDocument: 'after' },
    ).lean<EmployerDoc>();
    if (!after) throw staleEdit(known, seen);
    return describeEmployer(after);
  });
}
