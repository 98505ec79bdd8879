import { visitCampaign } from '../../promotion/index.ts';
import { page } from '../kit/page.ts';
import { briefAddress, briefPath, campaignPath } from './asked.ts';
import { BriefView, HowMany } from './brief-view.tsx';
import { Keep } from './keep.tsx';

/** Where a campaign's link leads. It is made anew each time: a visit is counted, and who visits is not known. */
export const campaignPage = page({
  path: campaignPath,
  right: 'public',
  show: async ({ params: { address = '' } }) => {
    const { name, query, brief } = await visitCampaign(address);
    const asked = { phrase: query.text, ville: query.place, metiers: query.occupations };
    return {
      title: name,
      body: (
        <>
          <h1>{name}</h1>
          <p class="lead">Qui peut travailler chez vous : ce que le territoire a, pour « {query.text} »</p>
          <HowMany brief={brief} />
          <p class="actions">
            <a class="button quiet" href={briefAddress(`${briefPath}/bref.pdf`, asked)}>
              Garder en PDF
            </a>
            <a href={briefAddress(briefPath, asked)}>Dire autrement ce que vous cherchez</a>
          </p>
          <Keep brief={brief} place={query.place} occupations={query.occupations} campaign={address} />
          <BriefView brief={brief} />
        </>
      ),
    };
  },
});
