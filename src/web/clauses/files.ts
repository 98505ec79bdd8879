import {
  certificateOf,
  clauseManage,
  clausePublish,
  clauseRead,
  readContract,
  readDecp,
} from '../../clauses/index.ts';
import { writeTable } from '../../exchange/index.ts';
import { date, euros, hours, several } from '../kit/format.ts';
import type { Download } from '../kit/page.ts';
import { pdfOf, type Write } from '../pages/pdf.ts';
import { shareOf } from './list-page.tsx';
import { changeWords, monthName, partyWords, wayWords } from './words.ts';

type Contract = Awaited<ReturnType<typeof readContract>>;
const pdf = 'application/pdf';

function heading({ operation, reference, buyer, span }: Contract, write: Write): void {
  write('P', `Opération : ${operation.name}. Marché ${reference}.`);
  write('P', `Acheteur : ${buyer.name}. Du ${date(span.from)} au ${date(span.until)}.`);
}

const wayName = (key: string): string => wayWords[key as keyof typeof wayWords] ?? key;

/** What the buyer and the company read of a contract: sums, never a person. */
export const reportFile: Download = {
  path: '/marches/:id/bilan.pdf',
  right: clauseRead,
  read: async ({ actor, params }) => {
    const contract = await readContract(actor, params.id ?? '');
    return { name: 'bilan.pdf', type: pdf, body: await reportOf(contract) };
  },
};

const reportOf = (contract: Contract): Promise<Buffer> =>
  pdfOf(`Bilan des heures d’insertion : ${contract.title}`, (write) => {
    const { books, forecast, penaltyCents, changes, parties } = contract;
    heading(contract, write);
    write('H2', 'Heures');
    if (books.due !== null) write('P', `Dues : ${hours(books.due)}.`);
    write(
      'P',
      `Faites et acceptées : ${hours(books.done)}${books.due ? `, ${shareOf(books.done, books.due)}` : ''}.`,
    );
    write('P', `À contrôler : ${hours(books.waiting)}. Refusées : ${hours(books.refused)}.`);
    if (books.beyond > 0) write('P', `Au-delà de 480 h d’AI, non comptées : ${hours(books.beyond)}.`);
    if (books.remaining !== null) write('P', `Restent à faire : ${hours(books.remaining)}.`);
    if (forecast)
      write(
        'P',
        `Prévues à la fin : ${hours(forecast.expected)}, entre ${hours(forecast.low)} et ${hours(forecast.high)}.`,
      );
    if (penaltyCents) write('P', `Pénalité de ce qui manque aujourd’hui : ${euros(penaltyCents)}.`);
    write('P', `${several(books.people, 'personne')}.`);
    write('H2', 'Par emploi');
    for (const { key, done } of books.byWay) write('P', `${wayName(key)} : ${hours(done)}.`);
    write('H2', 'Par entreprise');
    for (const { id, name, role } of parties) {
      const done = books.byParty.find(({ key }) => key === id)?.done ?? 0;
      write('P', `${name} (${partyWords[role]}) : ${hours(done)}.`);
    }
    write('H2', 'Par mois');
    for (const { key, done } of books.byMonth) write('P', `${monthName(key)} : ${hours(done)}.`);
    if (changes.length > 0) write('H2', 'Commandes, tranches et avenants');
    for (const { kind, label, on, minutes, withdrawn } of changes)
      write(
        'P',
        `${changeWords[kind]} : ${label}, ${minutes < 0 ? '−' : '+'}${hours(Math.abs(minutes))} à partir du ${date(on)}${withdrawn ? ' (retiré)' : ''}.`,
      );
  });

/** The same by month, as a workbook: hours as decimals, since a spreadsheet adds them up. */
export const reportTable: Download = {
  path: '/marches/:id/bilan.xlsx',
  right: clauseRead,
  read: async ({ actor, params }) => {
    const contract = await readContract(actor, params.id ?? '');
    const closed = new Set(contract.months.filter((one) => one.closed).map(({ month }) => month));
    const lines = contract.books.byMonth;
    const decimal = (minutes: number) => Math.round((minutes * 100) / 60) / 100;
    return {
      name: 'bilan.xlsx',
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: writeTable<(typeof lines)[number]>(
        'xlsx',
        [
          { label: 'Mois', value: ({ key }) => key },
          { label: 'Heures saisies', value: ({ told }) => decimal(told) },
          { label: 'Acceptées', value: ({ done }) => decimal(done) },
          { label: 'À contrôler', value: ({ waiting }) => decimal(waiting) },
          { label: 'Refusées', value: ({ refused }) => decimal(refused) },
          { label: 'Au-delà de 480 h d’AI', value: ({ beyond }) => decimal(beyond) },
          { label: 'Mois clos', value: ({ key }) => (closed.has(key) ? 'oui' : 'non') },
        ],
        (async function* () {
          yield* lines;
        })(),
      ),
    };
  },
};

/** What the facilitator certifies: hours of closed months alone. */
export const certificateFile: Download = {
  path: '/marches/:id/attestation.pdf',
  right: clauseManage,
  read: async ({ actor, params }) => {
    const { contract, done, months, byParty } = await certificateOf(actor, params.id ?? '');
    const body = await pdfOf(`Attestation d’heures d’insertion : ${contract.title}`, (write) => {
      heading(contract, write);
      write(
        'P',
        `Attestation établie par ${actor.name}, facilitateur ou facilitatrice des clauses sociales.`,
      );
      write('H2', `${hours(done)} réalisées et contrôlées`);
      if (contract.books.due !== null)
        write('P', `Pour ${hours(contract.books.due)} dues, soit ${shareOf(done, contract.books.due)}.`);
      write(
        'P',
        months.length === 0
          ? 'Aucun mois n’est clos : rien n’est attesté.'
          : `Mois clos : ${months.map(monthName).join(', ')}.`,
      );
      for (const { name, done: own } of byParty) write('P', `${name} : ${hours(own)}.`);
    });
    return { name: 'attestation.pdf', type: pdf, body };
  },
};

/** What a buyer publishes of its contracts, with how the clause is followed. */
export const decpFile: Download = {
  path: '/marches/decp.json',
  right: clausePublish,
  read: async ({ actor }) => ({
    name: 'decp.json',
    type: 'application/json',
    body: Buffer.from(JSON.stringify(await readDecp(actor), null, 2)),
  }),
};
