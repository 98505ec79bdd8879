import type { Role } from '../../access/index.ts';
import type { PageContext } from '../kit/context.ts';

/** Where a role's part of the help is. */
const partOf: Readonly<Partial<Record<Role, string>>> = {
  officer: 'relations',
  counsellor: 'referents',
  manager: 'responsables',
  employer: 'entreprises',
  admin: 'administration',
  secretary: 'aide-aux-jeunes',
  president: 'aide-aux-jeunes',
  payer: 'aide-aux-jeunes',
};

/** What one comes to do on a page, by how its address begins; the first that fits. */
const words: readonly (readonly [path: RegExp, lines: readonly string[], roles?: readonly Role[]])[] = [
  [
    /^\/tableau$/,
    [
      'Chaque ligne est un besoin et sa prochaine action. Ce qui est en retard vient d’abord.',
      'Les onglets disent chez qui c’est : vous, les référents, les entreprises.',
    ],
  ],
  [
    /^\/besoins\/nouveau$/,
    ['Collez l’annonce telle quelle : elle est lue, et vous corrigez avant d’ouvrir le besoin.'],
  ],
  [
    /^\/besoins\/[^/]+\/modifier$/,
    [
      'Chaque valeur dit d’où elle vient : l’annonce, le catalogue, ou vous.',
      'Seul ce que la loi demande écarte une personne ; une compétence exigée la range plus bas.',
    ],
  ],
  [
    /^\/besoins\/[^/]+\/comparer$/,
    ['Quatre personnes au plus, critère par critère. Le score est la somme des cinq critères.'],
  ],
  [
    /^\/besoins\/[^/]+/,
    [
      'Votre besoin avance par étapes ; chaque étape dit combien de personnes y sont.',
      'Vos présélections arrivent dans « Présélections ».',
    ],
    ['employer'],
  ],
  [
    /^\/besoins\/[^/]+/,
    [
      'La barre est le score, en cinq morceaux. Ouvrez une ligne pour lire les raisons.',
      'Cochez des personnes pour les comparer ou les proposer à leur référent, qui donne son avis.',
    ],
  ],
  [/^\/besoins/, ['Filtrez par mots, par état ou par lieu. L’adresse de la page garde vos filtres.']],
  [
    /^\/entreprises/,
    ['Cherchez par nom ou par SIRET. Une fiche garde les contacts, les appels et les besoins.'],
  ],
  [
    /^\/presentations/,
    [
      'Avant l’envoi, vous lisez exactement ce que l’entreprise lira.',
      'Après l’envoi, vous pouvez noter ses réponses à sa place.',
    ],
  ],
  [
    /^\/preselections/,
    [
      'Chaque personne est présentée sans son nom. Il vous est donné quand vous voulez la rencontrer.',
      'Répondez d’un geste : « Rencontrer », ou « Pas cette fois » avec une raison.',
    ],
  ],
  [
    /^\/avis/,
    [
      'Retenez ou déclinez ; un avis s’annule tant que rien n’a suivi.',
      'Au clavier : J pour la suivante, R, D et U.',
    ],
  ],
  [
    /^\/participants/,
    [
      'Chaque section d’une fiche s’enregistre seule. Ce qui est vide est une question, pas un non.',
      'Les freins ne comptent jamais dans le classement.',
    ],
  ],
  [
    /^\/activite/,
    ['La charge de chaque référent, et ce qui est en retard. Vous pouvez confier des personnes.'],
  ],
  [
    /^\/comptes/,
    ['Qui a un compte, dans quel rôle. Une personne invitée choisit elle-même son mot de passe.'],
  ],
  [
    /^\/messages/,
    ['Ce qui vous concerne et que vous n’avez pas lu. Chaque message mène à la page dont il parle.'],
  ],
  [
    /^\/marches\/simulateur/,
    ['Montant, part de main-d’œuvre, taux et coût horaire donnent les heures. Rien n’est enregistré.'],
  ],
  [
    /^\/marches\/[^/]+\/heures/,
    [
      'Une ligne par personne ; la touche Tab passe à la suivante. On peut coller les lignes d’un tableur.',
      'Ce qui ne compte pas reste écrit, avec sa raison. Un mois clos ne change plus.',
    ],
  ],
  [/^\/marches/, ['Chaque marché dit ce qui est dû, fait, refusé et ce qui reste.']],
  [
    /^\/eligibilite/,
    ['Une pièce vue, un jour, une fin. Le motif n’est lu que par vous et par la structure.'],
  ],
  [/^\/recherche/, ['Une seule boîte cherche partout, dans ce que vous avez le droit de voir.']],
];

/** What the « ? » of the bar says on this page. */
export function helpOn(path: string, role: Role): NonNullable<PageContext['help']> {
  const found = words.find(([pattern, , roles]) => pattern.test(path) && (roles?.includes(role) ?? true));
  const own = /^\/compte(\/|$)/.test(path);
  return {
    lines: found?.[1] ?? ['L’aide dit, rôle par rôle, ce que l’on fait ici et dans quel ordre.'],
    more: `/aide#${own ? 'compte' : (partOf[role] ?? '')}`,
  };
}
