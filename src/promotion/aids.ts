/** A way to be helped, as it stands in a text that was read: who tells it must say from where and since when. */
export interface Aid {
  readonly name: string;
  readonly text: string;
  readonly source: string;
  /** Month of the state of the text that was read. */
  readonly asOf: string;
  /** `read`: in the text itself; `second-hand`: on a page about it; `unconfirmed`: known, and not read again. */
  readonly sureness: 'read' | 'second-hand' | 'unconfirmed';
}

export const surenessWords: Readonly<Record<Aid['sureness'], string>> = {
  read: 'texte lu',
  'second-hand': 'source secondaire',
  unconfirmed: 'à confirmer',
};

export const aids: readonly Aid[] = [
  {
    name: 'Accueillir en immersion',
    text: 'Une personne découvre le métier chez vous, ou commence ainsi un recrutement : un mois au plus, renouvelable une fois si ses objectifs ne sont pas atteints. Jamais pour remplacer quelqu’un, ni pour un surcroît d’activité.',
    source: 'Code du travail, L5135-1 à L5135-7 et D5135-3',
    asOf: '2026-03',
    sureness: 'read',
  },
  {
    name: 'Passer par une structure d’insertion par l’activité économique',
    text: 'Une entreprise de travail temporaire d’insertion place une personne en mission, jusqu’à 24 mois ; une association intermédiaire, jusqu’à 480 heures en 24 mois par personne. La structure accompagne la personne pendant ce temps.',
    source: 'Code du travail, L5132-6, L5132-9 et R5132-18',
    asOf: '2026-03',
    sureness: 'read',
  },
  {
    name: 'Répondre à une clause sociale',
    text: 'Titulaire d’un marché public, vous faites les heures d’insertion en embauchant, en accueillant du personnel mis à disposition, ou en sous-traitant à une structure d’insertion.',
    source:
      'Code de la commande publique, L2112-2 ; CCAG de 2021, articles 20.1 (travaux) et 16.1 (fournitures et services)',
    asOf: '2026-11',
    sureness: 'second-hand',
  },
  {
    name: 'Former en embauchant',
    text: 'Contrat d’apprentissage ou de professionnalisation : la personne apprend le métier en le faisant. Conditions et aides du moment : demandez-les.',
    source: 'connaissance générale',
    asOf: '2026-11',
    sureness: 'unconfirmed',
  },
];
