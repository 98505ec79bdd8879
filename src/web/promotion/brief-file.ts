import type { Brief } from '../../promotion/index.ts';
import { inTurn } from '../crowd.ts';
import { date } from '../kit/format.ts';
import { download } from '../kit/page.ts';
import { pdfOf, type Write } from '../pages/pdf.ts';
import { askedOfBrief, briefOf, briefPath } from './asked.ts';
import { nearby, sourceOf } from './brief-view.tsx';
import { about, aboutPeople, capital, toldOf } from './charts.tsx';

/** A PDF takes a hundred times what a page does, and anybody may ask for one. */
const oneByOne = inTurn();

/** The brief, to keep or to hand round: real text, the same numbers. */
export const briefFile = download({
  path: `${briefPath}/bref.pdf`,
  right: 'public',
  query: askedOfBrief,
  read: async ({ query }) => {
    const brief = await briefOf(query);
    const body = await oneByOne(() =>
      pdfOf('Qui peut travailler chez vous', (write) => writeBrief(brief, write)),
    );
    return { name: 'bref.pdf', type: 'application/pdf', body };
  },
});

function writeBrief({ text, trades, territory, talent, aids, call }: Brief, write: Write): void {
  write('P', `« ${text.replace(/\s+/g, ' ').slice(0, 600)} »`);
  write('P', `Métiers compris : ${trades.map(({ name }) => name).join(' ; ') || 'aucun'}.`);
  if (talent) {
    write('H2', 'Combien de personnes, et où');
    write(
      'P',
      `${capital(aboutPeople(talent.people))} sur le territoire, comptées le ${date(talent.countedOn)}.`,
    );
    const own = nearby(talent, territory);
    if (own) write('P', `Près de chez vous, ${own.name} : ${aboutPeople(own)}.`);
    for (const one of toldOf(talent.territories)) write('P', `${one.name} : ${about(one)}`);
    for (const axis of talent.axes) {
      const told = toldOf(axis.values);
      if (told.length === 0) continue;
      write('H2', axis.name);
      for (const one of told) write('P', `${capital(one.name)} : ${about(one)}, à ${one.margin} près`);
    }
    if (talent.trainings.length > 0) write('H2', 'Ce qu’une formation ajouterait');
    for (const { name, holders, others } of talent.trainings)
      write(
        'P',
        `${capital(name)} : ${aboutPeople(holders)} l’ont ; ${aboutPeople(others)} pourraient l’apprendre.`,
      );
    if (talent.near.length > 0) write('H2', 'Des métiers auxquels vous n’avez peut-être pas pensé');
    for (const near of talent.near)
      write(
        'P',
        `${near.name} : en commun, ${near.shared.join(' ; ').toLowerCase()}. ${near.isOther ? `${near.domain} : ${aboutPeople(near)}.` : ''}`,
      );
  }
  write('H2', 'Ce qui peut vous aider');
  for (const aid of aids) {
    write('H3', aid.name);
    write('P', aid.text);
    write('P', `Source : ${sourceOf(aid)}.`);
  }
  if (call) write('H2', 'Qui appeler');
  if (call) write('P', call);
  write('H2', 'Comment ces nombres sont faits');
  write(
    'P',
    'Chaque nombre porte un petit hasard, tiré une fois, pour que personne ne s’y reconnaisse : une somme peut différer de son total. Un nombre plus petit que sa marge n’est pas dit.',
  );
}
