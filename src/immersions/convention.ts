import { createHash } from 'node:crypto';
import { system } from '../access/index.ts';
import { readEmployer, siretOfStructure, structureName } from '../organisations/index.ts';
import { openIdentity } from '../participants/index.ts';
import { readSealed, seal, unreadable } from '../platform/index.ts';
import { delegationOf } from './delegations.ts';
import { Immersion, type ImmersionDoc, type PartyRole } from './immersion.ts';
import type { Purpose, Settings } from './rules/index.ts';
import { readTerms, type Terms } from './terms.ts';

/** A part of the text, in French: its heading, and what it says line by line. */
export interface Section {
  readonly title: string;
  readonly lines: readonly (readonly [what: string, said: string])[];
}

export const purposeNames: Readonly<Record<Purpose, string>> = {
  discover: 'Découvrir un métier ou un secteur d’activité',
  confirm: 'Confirmer un projet professionnel',
  recruit: 'Initier une démarche de recrutement',
};

export const partyNames: Readonly<Record<PartyRole, string>> = {
  person: 'la personne',
  host: 'l’accueil',
  prescriber: 'le prescripteur',
  companion: 'la structure d’accompagnement',
  guardian: 'la personne qui répond du mineur',
  employer: 'l’employeur actuel',
};

const french = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const inWords = (day: string): string => french.format(new Date(`${day}T00:00:00Z`));
const hours = (minutes: number): string =>
  `${Math.floor(minutes / 60)} h${minutes % 60 ? ` ${String(minutes % 60).padStart(2, '0')}` : ''}`;

/** Who signs: those whom the terms name beside person, host and prescriber. */
export const partiesOf = (terms: Terms): readonly PartyRole[] => [
  'person',
  'host',
  'prescriber',
  ...(terms.companionName ? (['companion'] as const) : []),
  ...(terms.guardianName ? (['guardian'] as const) : []),
  ...(terms.employment === 'ei' || terms.employment === 'other' ? (['employer'] as const) : []),
];

/** The whole text of a convention (D5135-2), from what is written now. */
export async function conventionOf(doc: ImmersionDoc, settings: Settings): Promise<readonly Section[]> {
  const terms = readTerms(doc);
  const [host, structure, structureSiret, identity, delegation, first] = await Promise.all([
    readEmployer(system, doc.employerId),
    structureName(doc.structureId),
    siretOfStructure(doc.structureId),
    openIdentity(doc.participantId),
    doc.delegationId ? delegationOf(doc.structureId, doc.delegationId) : null,
    doc.renews ? Immersion.findById(doc.renews).lean<ImmersionDoc>() : null,
  ]);
  const name = `${identity.firstName ?? ''} ${identity.lastName ?? ''}`.trim();
  const section = (
    title: string,
    ...lines: readonly (readonly [string, string | undefined | null])[]
  ): Section => ({
    title,
    lines: lines.flatMap(([what, said]) => (said ? [[what, said] as const] : [])),
  });
  return [
    section(
      'Prescripteur',
      ['Organisme', structure],
      ['SIRET', structureSiret],
      [
        'Par délégation de',
        delegation
          ? `${delegation.byName}, du ${inWords(delegation.from)} au ${inWords(delegation.until)}`
          : null,
      ],
      ['Signataire', terms.prescriberSigner],
    ),
    section(
      'Personne accueillie',
      ['Nom', name],
      ['Née le', identity.birthDate ? inWords(identity.birthDate) : null],
      ['Employeur actuel', terms.employerName],
      ['Signataire pour l’employeur', terms.employerSigner],
      ['Mineur·e, sous la responsabilité de', terms.guardianName],
    ),
    section(
      'Accueil',
      ['Nom', host.name],
      ['SIRET', host.siret],
      ['Adresse', terms.hostAddress],
      ['Activité principale', terms.hostActivity],
      ['Convention collective', terms.hostAgreement],
      ['Tuteur ou tutrice', terms.tutorName],
      ['Fonction', terms.tutorJob],
      ['Consignes de sécurité remises par', terms.safetyBy],
      ['Équipements de protection', terms.protections],
      ['Signataire', terms.hostSigner],
    ),
    section(
      'Accompagnement',
      ['Structure', terms.companionName ?? structure],
      ['Personne référente', terms.referentName],
      ['Signataire', terms.companionSigner],
    ),
    section(
      'Objet et objectifs',
      ['Objet', purposeNames[doc.purpose]],
      ['Objectifs', terms.objectives],
      ['Comment ils sont évalués', terms.assessment],
      [
        'Renouvellement de',
        first
          ? `la convention ${first.reference}, du ${inWords(first.startsOn)} au ${inWords(first.endsOn)}`
          : null,
      ],
    ),
    section(
      'Dates, heures et lieu',
      ['Dates', `du ${inWords(doc.startsOn)} au ${inWords(doc.endsOn)}`],
      ['Présence', terms.weekMinutes ? `${hours(terms.weekMinutes)} par semaine` : null],
      ['Horaires', terms.schedule],
      ['Lieu', terms.place],
      ['Tâches confiées', terms.tasks],
    ),
    section(
      'Règles',
      [
        'Place',
        'La personne garde son statut et n’est pas salariée de l’accueil. Elle ne tient pas un poste : ni tâche régulière d’un emploi permanent, ni surcroît, ni saison, ni remplacement (L5135-7).',
      ],
      [
        'Accident',
        `L’accueil prévient la structure en ${settings.hostTellsHours} h ; la déclaration part en ${settings.declareHours} h (D5135-5).`,
      ],
      [
        'Départ',
        'Rien ne commence avant que tous aient signé et que le dépôt soit noté. La personne peut arrêter à tout moment.',
      ],
    ),
  ];
}

/** Of what each party reads: the same text has the same one, and no other text has. */
export const digestOf = (sections: readonly Section[]): string =>
  createHash('sha256').update(JSON.stringify(sections)).digest('hex');

export const sealConvention = (id: string, sections: readonly Section[]): string =>
  seal(JSON.stringify(sections), `${id}/convention`);

/** The text as it was put before its parties; `undefined` where it is not, or does not open. */
export function readConvention({ _id, signing }: ImmersionDoc): readonly Section[] | undefined {
  if (!signing) return undefined;
  const text = readSealed(signing.text, `${_id}/convention`);
  return text === unreadable ? undefined : (JSON.parse(text) as readonly Section[]);
}
