import {
  briefQuery,
  listBriefs,
  listBriefsQuery,
  readBrief,
  readTalent,
  talentBriefsRead,
  talentQuery,
} from '../../promotion/index.ts';
import { pageOfAnswers } from '../answers.ts';
import { route } from '../route.ts';
import type { Twin } from '../twin.ts';
import { briefAnswer, keptBriefAnswer, talentAnswer } from './answers.ts';
import { briefFile } from './brief-file.ts';
import { briefPage } from './brief-page.tsx';
import { briefsPage, calledForm } from './briefs-page.tsx';
import { campaignPage } from './campaign-page.tsx';
import { campaignForm, campaignsPage } from './campaigns-page.tsx';
import { keepForm } from './keep.tsx';
import {
  confirmForm,
  endForm,
  forgetForm,
  keptPage,
  subscribeForm,
  subscriptionPage,
  talkForm,
} from './kept-page.tsx';
import { hideForm, offerPage, offersPage, ownOfferPage, showForm } from './offer-pages.tsx';
import { offersFeed } from './offers-feed.ts';
import { paceForm, pacePage, stopForm } from './pace-page.tsx';
import { proposeForm, proposePage } from './propose-page.tsx';
import { talentsPage } from './talents-page.tsx';
import { widgetPage } from './widget-page.tsx';

const ofOfficers = [
  ['Demandes', '/talents/demandes'],
  ['Campagnes', '/talents/campagnes'],
] as const;

export const twin: Twin = {
  pages: [
    talentsPage,
    briefPage,
    briefsPage,
    campaignsPage,
    campaignPage,
    keptPage,
    subscriptionPage,
    widgetPage,
    proposePage,
    pacePage,
    offersPage,
    offerPage,
    ownOfferPage,
  ],
  forms: [calledForm, campaignForm, proposeForm, paceForm, stopForm, showForm, hideForm],
  openForms: [keepForm, talkForm, subscribeForm, confirmForm, endForm, forgetForm],
  downloads: [briefFile, offersFeed],
  menu: { officer: ofOfficers, admin: ofOfficers, employer: [['Candidatures', '/candidatures']] },
  tags: [
    { name: 'talents', description: 'The territory’s talent, as everybody may read it', paths: ['talents'] },
  ],
  routes: [
    route({
      method: 'get',
      path: '/talents',
      summary: 'How many people, by professional domain, former territory and one axis, with noise',
      right: 'public',
      query: talentQuery,
      status: 200,
      answer: talentAnswer,
      run: ({ query }) => readTalent(query),
    }),
    route({
      method: 'get',
      path: '/talents/brief',
      summary: 'What a company may find here, from one sentence on itself; nothing is stored',
      right: 'public',
      query: briefQuery,
      status: 200,
      answer: briefAnswer,
      run: ({ query }) => readBrief(query),
    }),
    route({
      method: 'get',
      path: '/talents/briefs',
      summary: 'Briefs that companies keep, and who wants to be called',
      right: talentBriefsRead,
      query: listBriefsQuery,
      status: 200,
      answer: pageOfAnswers(keptBriefAnswer),
      run: ({ actor, query }) => listBriefs(actor, query),
    }),
  ],
};
