import type { Attachable, DocumentKind } from '../access/index.ts';
import { houseRules } from '../platform/index.ts';
import { findPlacement } from './reach.ts';
import { placementDocuments } from './rights.ts';

const keptMonths = () => houseRules().DOCUMENT_MONTHS;
const kind = (code: string, label: string): DocumentKind => ({ code, label, ends: 'never', keptMonths });

/** What proves that somebody works, or was trained. */
export const documentsOfPlacement: Attachable = {
  thing: 'placement',
  path: 'placements',
  rights: { read: placementDocuments, add: placementDocuments, remove: placementDocuments },
  kinds: [
    kind('contract', 'Contrat'),
    kind('payslip', 'Bulletin de paie'),
    kind('certificate', 'Attestation, diplôme ou certificat'),
  ],
  reach: async (actor, id) => ({ participantId: (await findPlacement(actor, id)).participantId }),
};
