import { roleNames } from '../../../access/index.ts';

/** Who looked, for the person: a role of the house, or what is none. */
export const accessRoleWords: Readonly<Record<string, string>> = {
  ...roleNames,
  participant: 'vous',
  program: 'un autre logiciel de la structure',
};

/** What was done, for the person; an action without words is told by its code. */
export const accessWords: Readonly<Record<string, string>> = {
  'participant.create': 'fiche créée',
  'participant.merge': 'réunie avec une autre fiche de la même personne',
  'participant.read': 'fiche lue',
  'participant.edit': 'fiche modifiée',
  'participant.confirm': 'fiche confirmée',
  'participant.leave': 'accompagnement terminé',
  'participant.return': 'accompagnement repris',
  'participant.object': 'opposition au classement notée',
  'participant.lift-objection': 'opposition au classement levée',
  'participant.file': 'tout le dossier ouvert',
  'document.add': 'document ajouté',
  'document.open': 'document ouvert',
  'document.edit': 'document corrigé',
  'document.remove': 'document enlevé',
  'document.erase': 'document effacé au bout de sa durée',
  'match.put-forward': 'proposée pour un besoin',
  'match.retain': 'avis donné : retenue',
  'match.decline': 'avis donné : non retenue',
  'match.undo': 'avis repris',
  'match.introduce': 'présentation écrite',
  'match.withdraw': 'proposition retirée',
  'agreement.link': 'lien envoyé pour votre accord',
  'agreement.give': 'accord donné',
  'agreement.refuse': 'accord refusé',
  'agreement.withdraw': 'accord retiré',
  'candidate.meet': 'rencontre demandée par l’entreprise',
  'candidate.reschedule': 'date de la rencontre fixée ou déplacée',
  'candidate.meet-again': 'autre rencontre demandée par l’entreprise',
  'candidate.turn-down': 'réponse négative de l’entreprise',
  'candidate.hire': 'embauche notée',
  'candidate.not-hire': 'pas d’embauche, noté',
  'candidate.miss': 'absence à la rencontre notée',
  'shortlist.send': 'fiche anonyme envoyée à l’entreprise',
  'name.open': 'nom vu',
  'identity.open': 'nom et contact vus',
  'ranking.why-not': 'place dans un classement expliquée',
};
