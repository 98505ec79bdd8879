import { addMonths, today } from '../../src/platform/index.ts';
import { connect } from './api.ts';

interface Options {
  readonly url: string;
  readonly password: string;
  readonly say: (line: string) => void;
}

/** What became of a clause: hours due by the simulator and by the contract, hours done, and what the buyer may read. */
export interface Clause {
  readonly simulated: number;
  readonly due: number;
  readonly done: number;
  readonly closed: boolean;
  readonly buyer: string;
}

const hours = (minutes: number): string => `${Math.floor(minutes / 60)} h`;

/** From the simulator to a closed month: a contract, somebody eligible, hours told, checked and closed. */
export async function showClause({ url, password, say }: Options): Promise<Clause> {
  const [facilitator, buyer] = await Promise.all(
    ['facilitator', 'buyer'].map((role) => connect(url, `${role}@demo.passerelle.example`, password)),
  );
  if (!facilitator || !buyer) throw new Error('les comptes de démonstration manquent');
  say('');
  say('━━ Une clause sociale, du simulateur au mois clos');
  const terms = { amountCents: 100_000_000, labourBp: 5_000, rateBp: 500, hourlyCents: 3_000 };
  const start = addMonths(today(), -4);
  const { chosen, duty } = await facilitator.post('/clause-simulations', {
    kind: 'works',
    launchedOn: today(),
    months: 12,
    ...terms,
  });
  say(`   1 000 000 € × 50 % × 5 % ÷ 30 € : ${hours(chosen.minutes)} (obligation : ${duty})`);
  const known = (await buyer.get('/clause-contracts?limit=1')).data[0];
  const model = await facilitator.get(`/clause-contracts/${known.id}`);
  const [party] = model.parties;
  const contract = await facilitator.post('/clause-contracts', {
    operation: 'Médiathèque',
    buyer: { siret: '21199900800017', name: model.buyer.name },
    reference: `visite-${Date.now()}`,
    title: 'Lot unique de la médiathèque',
    kind: 'works',
    span: { from: start, until: addMonths(start, 12) },
    basis: { by: 'formula', ...terms },
    parties: [{ role: 'holder', siret: party.siret, name: party.name }],
  });
  say(`   le marché est écrit : ${hours(contract.books.due)} dues à ${contract.buyer.name}`);
  const person = await facilitator.post('/clause-people', {
    firstName: 'Visite',
    lastName: `Guidée ${[...String(Date.now())].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`,
    birthDate: '1990-04-12',
    eligibility: { ground: 'plie', proof: 'Fiche d’entrée', seenOn: start },
  });
  const partyId = contract.parties[0].id;
  await facilitator.patch(`/clause-people/${person.id}`, {
    revision: 1,
    place: { contractId: contract.id, partyId, since: start },
  });
  const at = `/clause-contracts/${contract.id}`;
  const month = addMonths(today(), -1).slice(0, 7);
  const row = { personId: person.id, partyId, way: 'direct', minutes: 4_200 };
  await facilitator.post(`${at}/hours`, { month, rows: [row] });
  await facilitator.post(`${at}/checks`, { month, acceptAll: true });
  const { revision } = await facilitator.get(at);
  const closed = await facilitator.post(`${at}/closings`, { month, revision });
  say(
    `   ${hours(closed.books.done)} contrôlées, ${hours(closed.books.remaining)} restent ; le mois est clos`,
  );
  const read = JSON.stringify(await buyer.get(at));
  say('   l’acheteur lit les sommes, et personne');
  return {
    simulated: chosen.minutes,
    due: contract.books.due,
    done: closed.books.done,
    closed: closed.months.some((one: { closed: boolean }) => one.closed),
    buyer: read,
  };
}
