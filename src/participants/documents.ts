import type { Attachable, DocumentKind } from '../access/index.ts';
import { houseRules } from '../platform/index.ts';
import { participantDocuments } from './rights.ts';
import { findOwn } from './scope.ts';

const keptMonths = () => houseRules().DOCUMENT_MONTHS;

const kind = (code: string, label: string, ends: DocumentKind['ends'] = 'never'): DocumentKind => ({
  code,
  label,
  ends,
  keptMonths,
});

/**
 * What is kept of a person on paper. A residence permit is none of it: whether somebody may work is verified and told as a
 * yes or a no (`law-facts.ts`), and the paper handed back.
 */
export const documentsOfParticipant: Attachable = {
  thing: 'participant',
  path: 'participants',
  rights: { read: participantDocuments, add: participantDocuments, remove: participantDocuments },
  kinds: [
    kind('cv', 'CV'),
    kind('eligibility', 'Justificatif d’éligibilité (PLIE, clause sociale)', 'may'),
    kind('engagement', 'Engagement ou contrat d’accompagnement', 'may'),
    kind('diploma', 'Diplôme, titre ou certificat'),
    kind('licence', 'Permis, CACES ou habilitation', 'may'),
    kind('attestation', 'Attestation (formation, employeur, compétences)', 'may'),
    kind('immersion', 'Convention d’immersion (PMSMP)', 'always'),
    kind('contract', 'Contrat de travail ou promesse d’embauche', 'may'),
    kind('review', 'Bilan'),
    kind('other', 'Autre', 'may'),
  ],
  reach: async (actor, id) => ({ participantId: (await findOwn(actor, id))._id }),
};
