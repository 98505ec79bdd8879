import type { Criterion, Group } from '../matching/index.ts';

/** A group, said of one person. */
export const groupNames: Readonly<Record<Group, string>> = {
  ready: 'Prête',
  confirm: 'À confirmer',
  gap: 'À un pas',
  far: 'Loin',
};

/** A group as the title of a list. */
export const groupTitles: Readonly<Record<Group, string>> = {
  ready: 'Prêtes',
  confirm: 'À confirmer',
  gap: 'À un pas',
  far: 'Loin',
};

/** What a group is, after its title. */
export const groupExplained: Readonly<Record<Group, string>> = {
  ready: 'ce métier ou un proche, et tout ce qui est exigé convient',
  confirm: 'il reste une question à poser',
  gap: 'quelque chose d’exigé manque, qui est nommé',
  far: 'ni ce métier ni un proche, et moins de la moitié de ce qui est demandé',
};

/** A criterion, before its points. */
export const criterionWords: Readonly<Record<Criterion, string>> = {
  occupation: 'Métier',
  skills: 'Compétences',
  experience: 'Expérience racontée',
  commute: 'Trajet',
  conditions: 'Conditions',
};

/** What a criterion is read from, as whoever looks for « how does it work » reads it. */
export const criterionSources: Readonly<Record<Criterion, string>> = {
  occupation:
    'Le métier souhaité et les métiers déjà exercés : le même, un métier proche selon le répertoire ROME, ou le même domaine.',
  skills:
    'Les compétences et les titres demandés que la personne a ; une compétence rare compte plus qu’une compétence courante.',
  experience:
    'Les mots de métier de l’annonce que l’on retrouve dans ce que la personne a écrit de son expérience.',
  commute:
    'La durée estimée du trajet, par ses moyens, comparée à ce qu’elle accepte. Jamais le lieu lui-même.',
  conditions:
    'Le temps de travail, le contrat, la date de début et le salaire, comparés à ce qu’elle a dit accepter.',
};
