import { notFound } from '../../../platform/index.ts';
import { readShortlist } from '../../../shortlists/index.ts';
import { Crumbs } from '../components/crumbs.tsx';
import { page } from '../page.ts';
import { candidatesOf } from './shortlist.tsx';

/** The one-page CV that the counsellor validated with the person, to read and to print. */
export const cvPage = page({
  path: '/preselections/:id/cv/:candidateId',
  right: 'shortlist.read',
  show: async ({ actor, params }) => {
    const shortlist = await readShortlist(actor, params.id ?? '');
    const { identity } = candidatesOf(shortlist).find(({ id }) => id === params.candidateId) ?? {};
    if (!identity?.cv) throw notFound('CV');
    const name = `${identity.firstName} ${identity.lastName}`;
    return {
      title: `CV de ${name}`,
      body: (
        <>
          <Crumbs to={[['Présélection', `/preselections/${shortlist.id}`]]} />
          <h1>{name}</h1>
          <p>{[identity.phone, identity.email].filter(Boolean).join(' · ')}</p>
          <p class="as-typed">{identity.cv}</p>
        </>
      ),
    };
  },
});
