import { readNeed } from '../../../needs/index.ts';
import { goneWords, readShortlist, shortlistRead } from '../../../shortlists/index.ts';
import { date } from '../../kit/format.ts';
import type { Download } from '../../kit/page.ts';
import { pdfOf } from '../pdf.ts';
import { cardLines, letter } from '../shared/candidate-card.tsx';
import { type Candidate, candidatesOf } from './shortlist.tsx';

/** The cards of a shortlist, to keep or to hand round: never a name, which stays on the page behind the sign-in. */
export const shortlistFile: Download = {
  path: '/preselections/:id/presentation.pdf',
  right: shortlistRead,
  read: async ({ actor, params }) => {
    const shortlist = await readShortlist(actor, params.id ?? '');
    const { title } = await readNeed(actor, shortlist.needId);
    const body = await fileOf(title, shortlist.replyDueOn, candidatesOf(shortlist));
    return { name: 'presentation.pdf', type: 'application/pdf', body };
  },
};

const fileOf = (title: string, dueOn: string | null, candidates: readonly Candidate[]): Promise<Buffer> =>
  pdfOf(`Présélection : ${title}`, (write) => {
    if (dueOn) write('P', `Réponse attendue avant le ${date(dueOn)}.`);
    candidates.forEach((candidate, i) => {
      write('H2', letter(i));
      for (const line of linesOf(candidate)) write('P', line);
    });
  });

function linesOf({ card }: Candidate): string[] {
  if (!card) return [goneWords];
  const { introduction, commute, availability } = card;
  return [
    ...(introduction ? [`« ${introduction} »`] : []),
    ...cardLines(card).map(([name, said]) => `${name} : ${said}`),
    `${commute}. Disponibilité : ${availability.toLowerCase()}.`,
  ];
}
