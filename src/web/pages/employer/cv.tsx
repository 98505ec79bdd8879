import type { Actor } from '../../../access/index.ts';
import { readNeed } from '../../../needs/index.ts';
import { notFound, spacedPhone } from '../../../platform/index.ts';
import { readShortlist, shortlistRead } from '../../../shortlists/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { type Download, type Params, page } from '../../kit/page.ts';
import { pdfOf } from '../pdf.ts';
import { FactList, factLines, letter } from '../shared/candidate-card.tsx';
import { candidatesOf } from './shortlist.tsx';

/** Somebody whom the company wants to meet and who still agrees, and the letter of their card. @throws Problem 404 */
async function knownCandidate(actor: Actor, { id = '', candidateId }: Params) {
  const shortlist = await readShortlist(actor, id);
  const candidates = candidatesOf(shortlist);
  const at = candidates.findIndex((candidate) => candidate.id === candidateId);
  const identity = candidates[at]?.identity;
  if (!identity) throw notFound('CV');
  return { shortlist, identity, name: letter(at) };
}

/** The CV that is composed from the record, to read and to print. */
export const cvPage = page({
  path: '/preselections/:id/cv/:candidateId',
  right: shortlistRead,
  show: async ({ actor, params }) => {
    const { shortlist, identity } = await knownCandidate(actor, params);
    const name = `${identity.firstName} ${identity.lastName}`;
    return {
      title: `CV de ${name}`,
      body: (
        <>
          <Crumbs to={[['Présélection', `/preselections/${shortlist.id}`]]} />
          <h1>{name}</h1>
          <p>{[identity.phone && spacedPhone(identity.phone), identity.email].filter(Boolean).join(' · ')}</p>
          <FactList lines={factLines(identity.cv)} />
          <p>Disponibilité : {identity.cv.availability.toLowerCase()}.</p>
          <p class="soft">
            Composé de ce que le référent et la personne ont noté ensemble. Pour en savoir plus,
            demandez-le-lui.
          </p>
          <p class="actions">
            <a class="button quiet" href={`/preselections/${shortlist.id}/cv/${params.candidateId}/cv.pdf`}>
              Télécharger en PDF
            </a>
          </p>
        </>
      ),
    };
  },
});

/** The same, to hand round: like every file, without the name, which stays on the page behind the sign-in. */
export const cvFile: Download = {
  path: '/preselections/:id/cv/:candidateId/cv.pdf',
  right: shortlistRead,
  read: async ({ actor, params }) => {
    const { shortlist, identity, name } = await knownCandidate(actor, params);
    const { title } = await readNeed(actor, shortlist.needId);
    const body = await pdfOf(`CV, ${name}`, (write) => {
      write('P', `Pour : ${title}`);
      for (const [heading, said] of factLines(identity.cv)) {
        write('H2', heading);
        write('P', said);
      }
      write('P', `Disponibilité : ${identity.cv.availability.toLowerCase()}.`);
    });
    return { name: 'cv.pdf', type: 'application/pdf', body };
  },
};
