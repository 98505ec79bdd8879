import type { Attachable, DocumentKind } from '../access/index.ts';
import { houseRules } from '../platform/index.ts';
import { findAid } from './reach.ts';
import { aidDocuments, aidDocumentsRead } from './rights.ts';
import { type ProofKind, proofKinds } from './rules/index.ts';

const labels: Record<ProofKind, string> = {
  resources: 'Ressources (fiches de paie, attestation)',
  domicile: 'Domicile, ou domiciliation par un organisme agréé',
  quote: 'Devis',
  bank: 'RIB',
  other: 'Autre pièce utile à la demande',
};

const keptMonths = () => houseRules().DOCUMENT_MONTHS;
const kind = (code: ProofKind): DocumentKind => ({ code, label: labels[code], ends: 'never', keptMonths });

/** What goes with a request. No residence permit: it is seen, and a yes noted. */
export const documentsOfAid: Attachable = {
  thing: 'youth-aid',
  path: 'youth-aids',
  rights: { read: aidDocumentsRead, add: aidDocuments, remove: aidDocuments },
  kinds: proofKinds.map(kind),
  reach: async (actor, id) => ({ participantId: (await findAid(actor, id)).participantId }),
};
