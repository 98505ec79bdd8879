import mongoose from 'mongoose';
import type { Role } from '../../src/access/index.ts';
import { newId, newReference, seal } from '../../src/platform/index.ts';
import { firstReglement } from '../../src/youth-aid/index.ts';
import { anUpload } from '../documents/files.ts';
import { inDays } from '../support/days.ts';
import type { RoomRows } from '../support/rows-of-rooms.ts';

const structure: readonly Role[] = ['counsellor', 'manager'];
const fund: readonly Role[] = ['secretary', 'president'];
const all: readonly Role[] = [...structure, ...fund, 'payer'];
const movers: readonly Role[] = [...structure, ...fund];
const one = '/aides-jeunes/:id';
const sitting = '/commissions-aide/:id';
const aid = '/youth-aids/:id';
const documents = `${aid}/documents`;
const collection = (name: string) =>
  mongoose.connection.collection<{ _id: string; [field: string]: unknown }>(name);

/** An account of the banks’ own examples. */
export const anIban = 'FR14 2004 1010 0505 0001 3M02 606';
export const aBeginning = { kind: 'project', purpose: 'licence' } as const;
export const aReglement = (after = 0) => ({
  after,
  name: 'Règlement d’essai',
  from: inDays(-1),
  source: 'Délibération d’essai',
  settings: { ...firstReglement.settings },
  articles: {},
  toConfirm: [],
  reason: 'Essai des droits',
});
/** All that a request wants before it is sent. */
export const aWholeRequest = (cents = 50_000) => ({
  cents,
  payee: 'person' as const,
  iban: anIban,
  why: 'Une embauche est promise, sous réserve du permis.',
  own: [40_000, 0, 35_050],
  domicile: 'own' as const,
  stay: true,
  triedOrdinary: true,
});
const forms = (path: string, names: readonly string[], roles: readonly Role[]) =>
  Object.fromEntries(names.map((name) => [`post ${path}/${name}`, roles]));

export const rows: RoomRows = {
  pages: {
    'get /participants/:id/aides-jeunes': structure,
    'post /participants/:id/aides-jeunes/commencer': structure,
    'get /aides-jeunes': all,
    [`get ${one}`]: all,
    [`get ${one}/situation`]: structure,
    [`get ${one}/demande`]: structure,
    [`get ${one}/pieces`]: structure,
    [`get ${one}/pieces/:document/fichier`]: [...structure, 'secretary'],
    [`get ${one}/lettre.pdf`]: [...structure, 'secretary'],
    ...forms(one, ['situation', 'demande', 'pieces', 'lien'], structure),
    ...forms(
      one,
      [
        'envoyer',
        'retirer',
        'rendre',
        'inscrire',
        'desinscrire',
        'urgence',
        'ratifier',
        'notifier',
        'recours',
        'reexaminer',
      ],
      movers,
    ),
    'get /commissions-aide': fund,
    'post /commissions-aide/commission': ['secretary'],
    'post /commissions-aide/date': ['secretary'],
    [`get ${sitting}`]: fund,
    [`get ${sitting}/proces-verbal.pdf`]: fund,
    [`post ${sitting}/presences`]: ['secretary'],
    [`post ${sitting}/demandes/:aid`]: fund,
    'get /budgets-aide': [...fund, 'payer'],
    'post /budgets-aide': ['secretary'],
    'get /paiements-aide': ['payer'],
    'post /paiements-aide': ['payer'],
    'get /paiements-aide/:id': ['payer'],
    'get /paiements-aide/:id/virements.xml': ['payer'],
    'post /paiements-aide/:id/paye': ['payer'],
    'post /paiements-aide/:id/retour/:aid': ['payer'],
    'get /reglement-aide': all,
    'get /suivi-aide/:token': 'everyone',
    'post /reglement-aide': ['secretary'],
  },
  routes: {
    'get /youth-aids': all,
    'get /youth-aid-commissions': fund,
    'post /youth-aid-commissions': ['secretary'],
    'get /youth-aid-sittings': fund,
    'post /youth-aid-sittings': ['secretary'],
    'get /youth-aid-budgets': [...fund, 'payer'],
    'post /youth-aid-budgets': ['secretary'],
    'get /youth-aid-figures': [...fund, 'payer'],
    'get /youth-aid-orders': ['payer'],
    'post /youth-aid-orders': ['payer'],
    'get /youth-aid-reglements': all,
    'post /youth-aid-reglements': ['secretary'],
  },
  ownRoutes: {
    'post /participants/:id/youth-aids': structure,
    [`get ${aid}`]: structure,
    [`patch ${aid}`]: structure,
    [`post ${aid}/moves`]: structure,
    [`get ${aid}/letter`]: structure,
    [`get ${documents}`]: structure,
    [`post ${documents}`]: structure,
    [`get ${documents}/:document`]: structure,
    [`patch ${documents}/:document`]: structure,
    [`delete ${documents}/:document`]: structure,
    [`get ${documents}/:document/file`]: structure,
  },
  wideRoutes: {
    [`get ${aid}`]: fund,
    [`post ${aid}/moves`]: fund,
    [`get ${aid}/letter`]: ['secretary'],
    [`get ${documents}`]: ['secretary'],
    [`get ${documents}/:document`]: ['secretary'],
    [`get ${documents}/:document/file`]: ['secretary'],
  },
  strangersRoutes: {
    [`get ${aid}`]: ['payer'],
    [`post ${aid}/return`]: ['payer'],
    'get /youth-aid-commissions/:id': fund,
    'get /youth-aid-sittings/:id': fund,
    'patch /youth-aid-sittings/:id': ['secretary'],
    'get /youth-aid-orders/:id': ['payer'],
    'post /youth-aid-orders/:id/paid': ['payer'],
  },
  bodies: {
    'post /participants/:id/youth-aids': () => aBeginning,
    [`patch ${aid}`]: () => ({ revision: 99, cents: 100 }),
    [`post ${aid}/moves`]: () => ({ action: 'withdraw', revision: 99 }),
    [`post ${aid}/return`]: () => ({ revision: 99, on: inDays(0), proof: 'IBAN faux' }),
    [`post ${documents}`]: () => anUpload({ kind: 'quote' }),
    [`patch ${documents}/:document`]: () => ({ revision: 1, origin: 'person' }),
    'post /youth-aid-commissions': () => ({ name: 'Commission des droits', members: ['Une personne'] }),
    'post /youth-aid-sittings': () => ({ commissionId: 'x', on: inDays(0), place: 'Salle' }),
    'patch /youth-aid-sittings/:id': () => ({ revision: 99, present: [] }),
    'post /youth-aid-budgets': () => ({ commissionId: 'x', year: 2030, grantedCents: 100 }),
    'post /youth-aid-orders': () => ({ executeOn: inDays(1), debtorName: 'Association', debtorIban: anIban }),
    'post /youth-aid-orders/:id/paid': () => ({ on: inDays(0), proof: 'Relevé' }),
    'post /youth-aid-reglements': () => aReglement(99),
  },
  aSide: async ({ counsellor }, { participants }) => {
    const { body } = await counsellor.post(`/participants/${participants}/youth-aids`, aBeginning);
    const { body: written } = await counsellor.patch(`/youth-aids/${body.id}`, {
      revision: body.revision,
      ...aWholeRequest(),
    });
    const quote = await counsellor.post(`/youth-aids/${body.id}/documents`, anUpload({ kind: 'quote' }));
    await counsellor.post(`/youth-aids/${body.id}/moves`, { action: 'submit', revision: written.revision });
    const none = '0'.repeat(24);
    return {
      'youth-aids': body.id,
      'youth-aids/document': quote.body.id,
      'youth-aid-commissions': none,
      'youth-aid-sittings': none,
      'youth-aid-orders': none,
    };
  },
};

/** Puts a request of somebody where nothing but the fund could bring it. @returns its id */
export async function anAidIn(state: 'awarded' | 'ordered', participantId: string, orderId?: string) {
  const _id = newId();
  const file = { payee: 'third', payeeName: 'Auto-école', iban: anIban.replaceAll(' ', '') };
  await collection('youthaids').insertOne({
    _id,
    reference: newReference('FAJ', 8),
    participantId,
    structureId: 'plie-centre',
    state,
    kind: 'project',
    purpose: 'licence',
    cents: 100,
    file: seal(JSON.stringify(file), `${_id}/file`),
    before: [],
    payments: [],
    notifiedOn: inDays(0),
    ...(orderId ? { orderId } : {}),
    revision: 1,
    changedAt: {},
    createdAt: new Date(),
    updatedAt: new Date(),
  });
  return _id;
}

/** An order of one transfer, as if it had been made. @returns its id */
export async function anOrderOf(participantId: string) {
  const _id = newId();
  const aidId = await anAidIn('ordered', participantId, _id);
  await collection('youthaidorders').insertOne({
    _id,
    reference: newReference('VIR', 8),
    at: new Date(),
    executeOn: inDays(1),
    debtorName: 'Association',
    debtorIban: anIban.replaceAll(' ', ''),
    lines: [{ aidId, reference: 'FAJ-ESSAI', cents: 100 }],
    by: 'x',
  });
  return _id;
}
