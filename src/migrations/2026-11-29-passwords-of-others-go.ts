import type { Migration } from '../platform/index.ts';

type Db = Parameters<Migration['waiting']>[0];
type User = { readonly _id: string };

/**
 * Accounts that somebody opened for another and whose owner has not chosen a password since: the one they have is known
 * to whoever opened them. What the software itself opened is the demonstration's.
 */
async function known(db: Db): Promise<string[]> {
  const audit = db.collection('audit');
  const opened = await audit.distinct('target.id', { action: 'account.open', 'actor.id': { $ne: 'system' } });
  const chosen = await audit.distinct('target.id', {
    action: { $in: ['password.choose', 'password.change'] },
  });
  const own = new Set<unknown>(chosen);
  const ids = opened.filter((id) => !own.has(id));
  return db.collection<User>('users').distinct('_id', { _id: { $in: ids }, passwordHash: { $exists: true } });
}

export const passwordsOfOthersGo: Migration = {
  id: '2026-11-29-passwords-of-others-go',
  what: 'Les mots de passe que quelqu’un d’autre avait choisis n’ouvrent plus rien : leur titulaire en choisit un par « Mot de passe oublié ».',
  waiting: async (db) => (await known(db)).length,
  async step(db) {
    const ids = await known(db);
    // The sessions first: cut short between the two, what is left is found again by its password.
    await db.collection('sessions').deleteMany({ userId: { $in: ids } });
    const gone = { $unset: { passwordHash: 1 } } as const;
    return (await db.collection<User>('users').updateMany({ _id: { $in: ids } }, gone)).modifiedCount;
  },
};
