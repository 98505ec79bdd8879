import { conditionNames, contractNames } from '../../../occupations/index.ts';
import { readPersonFile } from '../../../person-rights/index.ts';
import { spacedPhone } from '../../../platform/index.ts';
import { strengthNames } from '../../../shortlists/index.ts';
import { cardLines } from '../components/candidate-card.tsx';
import { count, date, dateAndTime, hours } from '../format.ts';
import { spokenWords } from '../needs/demand-words.ts';
import { licenceName, occupationName, skillName, zoneName } from '../needs/words-of-need.ts';
import type { Download } from '../page.ts';
import { pdfOf, type Write } from '../pdf.ts';
import { earlierOf } from '../shared/meeting.tsx';
import {
  agreementWayWords,
  agreementWords,
  candidateStateWords,
  criterionWords,
  groupWords,
  matchStateWords,
  reviewReasonWords,
  turnDownWords,
} from '../words.ts';
import { accessRoleWords, accessWords } from './access-words.ts';
import { levelWords, modeWords, obstacleWords } from './sections.tsx';

type File = Awaited<ReturnType<typeof readPersonFile>>;
type Held = File['participant'];
type Match = File['matches'][number];

/** Everything held about a person, to hand to them: for reading, and for another program. */
export const personFilePdf: Download = {
  path: '/participants/:id/dossier.pdf',
  right: 'participant.file',
  read: async ({ actor, params }) => {
    const file = await readPersonFile(actor, params.id ?? '');
    const { firstName = '', lastName = '' } = file.participant;
    const body = await pdfOf(`Dossier de ${firstName} ${lastName}`, (write) => writeFile(file, write));
    return { name: 'dossier.pdf', type: 'application/pdf', body };
  },
};

export const personFileJson: Download = {
  path: '/participants/:id/dossier.json',
  right: 'participant.file',
  read: async ({ actor, params }) => ({
    name: 'dossier.json',
    type: 'application/json',
    body: JSON.stringify(await readPersonFile(actor, params.id ?? ''), null, 2),
  }),
};

function writeFile(file: File, write: Write): void {
  const { at, structure, participant, rankings, matches, notices, calls, accesses } = file;
  write(
    'P',
    `Tout ce que Passerelle garde de vous au ${dateAndTime(at)}, remis à votre demande (RGPD, articles 15 et 20). Votre structure : ${structure ?? participant.structureId}. Le fichier JSON qui l’accompagne contient la même chose pour un autre logiciel.`,
  );
  write(
    'P',
    'Vous pouvez faire corriger ou effacer ces données, et vous opposer à être classé(e) : dites-le à votre référent ou à votre référente.',
  );
  writeRecord(participant, write);
  write('H2', 'Ce qui vous a été proposé');
  if (matches.length === 0) write('P', 'Rien encore.');
  for (const match of matches) writeMatch(match, write);
  write('H2', 'Votre place dans les classements gardés');
  if (rankings.stored.length === 0) write('P', 'Aucun classement gardé ne vous contient.');
  for (const one of rankings.stored) {
    write('H3', one.need.title);
    const rank = one.rank === null ? '' : `, ${one.rank === 1 ? '1re' : `${one.rank}e`} place`;
    write('P', `Classement du ${dateAndTime(one.rankedAt)}${rank}, règles n° ${one.policy}.`);
    writeReasons(one, write);
  }
  write('H2', 'Calculé maintenant pour ce dossier');
  write('P', 'Les autres besoins ouverts : ce qui suit n’était pas gardé et ne l’est pas.');
  for (const one of rankings.recomputed) {
    write('H3', one.need.title);
    for (const { text } of one.limits) write('P', `Ne peut pas vous être proposé : ${text}`);
    writeReasons(one, write);
  }
  write('H2', 'Messages à votre sujet');
  if (notices.length === 0) write('P', 'Aucun.');
  for (const { at: told, text } of notices) write('P', `${dateAndTime(told)} : ${text}`);
  write('H2', 'Ce que le journal des entreprises dit de vous');
  if (calls.length === 0) write('P', 'Rien.');
  for (const { on, company, said } of calls)
    write('P', `${date(on)}${company ? `, ${company}` : ''} : ${said || 'vous y êtes nommé(e)'}`);
  write('H2', 'Qui a vu ou changé quoi');
  write('P', 'La lecture d’une fiche est notée une fois par heure et par lecteur.');
  for (const one of accesses) {
    const who = [accessRoleWords[one.role] ?? one.role, one.structure].filter(Boolean).join(', ');
    const details = [one.because, ...one.fields].filter(Boolean).join(', ');
    write(
      'P',
      `${dateAndTime(one.at)} : ${accessWords[one.action] ?? one.action} (${who})${details ? `, ${details}` : ''}`,
    );
  }
}

function writeRecord(person: Held, write: Write): void {
  const { profile, exit } = person;
  const say = (name: string, value: string | null | undefined) =>
    write('P', `${name} : ${value || 'non renseigné'}`);
  write('H2', 'Identité et contact');
  say('Prénom', person.firstName);
  say('Nom', person.lastName);
  say('Date de naissance', person.birthDate && date(person.birthDate));
  say('Sexe', person.sex && { f: 'femme', m: 'homme' }[person.sex]);
  say('Courriel', person.email);
  say('Téléphone', person.phone && spacedPhone(person.phone));
  say('Référence', person.reference);
  say('Identifiant', person.id);
  write('H2', 'Accompagnement');
  say('Depuis le', date(person.enteredOn));
  say('État', { draft: 'fiche à confirmer', active: 'en cours', left: 'terminé' }[person.state]);
  say('Sortie', exit && `${date(exit.on)} (${exit.kind})`);
  say('Opposition à être classé(e)', person.objection && `depuis le ${date(person.objection.on)}`);
  say('Souhaite être proposé(e) à des entreprises', person.wantsProposals ? 'oui' : 'non');
  say(
    'Freins (jamais classés, jamais montrés à une entreprise)',
    person.obstacles.map(({ kind, note }) => `${obstacleWords[kind]}${note ? ` : ${note}` : ''}`).join(' ; '),
  );
  say(
    'Fiche créée le',
    `${dateAndTime(person.createdAt)}, changée le ${dateAndTime(person.updatedAt)}, version ${person.revision}`,
  );
  write('H2', 'Projet et expérience');
  say('Métiers souhaités', profile.wishes.map(occupationName).join(', '));
  say('Métiers refusés', profile.excludedOccupations.map(occupationName).join(', '));
  say('Conditions refusées', profile.excludedConditions.map((code) => conditionNames[code]).join(', '));
  say(
    'Expérience',
    profile.experience
      .map(({ occupation, months }) => `${occupationName(occupation)} (${months} mois)`)
      .join(', '),
  );
  say('Récit', person.experienceText);
  say(
    'Compétences',
    profile.skills
      ?.map(({ code, level }) => `${skillName(code)} (${(levelWords[level - 1] ?? '').toLowerCase()})`)
      .join(', '),
  );
  say(
    'Permis, titres et preuves',
    Object.entries(profile.licences)
      .map(([code, held]) => `${licenceName(code)} : ${held ? 'oui' : 'non'}`)
      .join(', '),
  );
  say('CV gardé par votre structure', person.cv);
  say('Langues', profile.languages?.map(spokenWords).join(', '));
  say('Lieu de vie', profile.zone && zoneName(profile.zone));
  say(
    'Déplacements',
    profile.travel &&
      `${profile.travel.modes.map((mode) => modeWords[mode].toLowerCase()).join(', ')}, ${profile.travel.maxMinutes} minutes au plus`,
  );
  say('Disponible à partir du', profile.availableFrom && date(profile.availableFrom));
  say(
    'Heures par semaine',
    profile.minutesPerWeek &&
      `de ${hours(profile.minutesPerWeek.min)} à ${hours(profile.minutesPerWeek.max)}`,
  );
  say('Contrats acceptés', profile.contracts?.map((kind) => contractNames[kind]).join(', '));
  say(
    'Salaire horaire brut minimal, en centimes',
    profile.minHourlyCents === null ? null : count(profile.minHourlyCents),
  );
  write('H2', 'Ce que le logiciel en tire');
  say(
    'Mots du récit, pour le classement',
    person.words.map(({ word, count: times }) => `${word} (${times})`).join(', '),
  );
  say('Empreintes, pour la recherche', person.searchKeys.join(', '));
}

type Reasons = Pick<Match['score'], 'score' | 'group' | 'contributions' | 'questions' | 'gaps' | 'account'>;

function writeReasons(reasons: Reasons, write: Write): void {
  const { score, group, contributions, questions, gaps, account } = reasons;
  write('P', `Score : ${count(score)} sur 100, groupe « ${groupWords[group][0]} ».`);
  for (const { criterion, because, gave } of contributions)
    write('P', `${criterionWords[criterion]}, ${gave} : ${because}`);
  for (const { criterion, data, operations } of account) {
    const used = data.map(({ what, value, source }) => `${what} : ${value} (${source})`).join(' ; ');
    write('P', `${criterionWords[criterion]}, le calcul : ${used}. ${operations}.`);
  }
  for (const { text } of gaps) write('P', text);
  for (const { text } of questions) write('P', `À vous demander : ${text}`);
}

function writeMatch(match: Match, write: Write): void {
  const { need, company, state, origin, because, score, review, introduction, cards, meeting, outcome } =
    match;
  write('H3', need.title);
  write(
    'P',
    `${origin === 'suggested' ? 'Proposé par le classement' : 'Proposé par quelqu’un'} le ${dateAndTime(match.createdAt)}. ${matchStateWords[state][0]}. Identifiant ${match.id}.`,
  );
  if (company) write('P', `Présélection envoyée à ${company}.`);
  if (because) write('P', `Pourquoi : ${because}`);
  if (review) {
    const comment = review.comment ? ` : ${review.comment}` : '';
    write('P', `Avis du référent, ${dateAndTime(review.at)} : ${reviewReasonWords[review.reason]}${comment}`);
  }
  if (introduction) write('P', `Présentation écrite pour l’entreprise : ${introduction}`);
  if (match.strengths.length > 0)
    write(
      'P',
      `Points forts dits à l’entreprise : ${match.strengths.map((code) => strengthNames[code]).join(', ')}`,
    );
  for (const { state: said, how, at } of match.agreements)
    write(
      'P',
      `Votre réponse${at ? `, ${dateAndTime(at)}` : ''} : ${agreementWords[said][0]}${how ? ` (${agreementWayWords[how].toLowerCase()})` : ''}.`,
    );
  for (const { expiresAt } of match.links)
    write('P', `Un lien pour répondre vaut jusqu’au ${dateAndTime(expiresAt)}.`);
  for (const card of cards) {
    const sent = card.sentAt ? `envoyée le ${dateAndTime(card.sentAt)}` : 'pas envoyée';
    write('P', `Fiche anonyme, ${sent} : ${candidateStateWords[card.state][0]}.`);
    if (card.message) write('P', `Message qui l’accompagne : ${card.message}`);
    if (!card.card) continue;
    const { introduction: text, commute, availability } = card.card;
    const lines = cardLines(card.card).map(([name, said]) => `${name} : ${said}`);
    const parts = [text, ...lines, commute, availability];
    write('P', `Elle dit : ${parts.filter(Boolean).join(' ; ')}`);
  }
  if (meeting) {
    const said = [`Rencontre : ${dateAndTime(meeting.at)}, ${meeting.place}.`, earlierOf(meeting)];
    write('P', said.filter(Boolean).join(' '));
  }
  if (match.turnedDownFor) write('P', `Motif de l’entreprise : ${turnDownWords[match.turnedDownFor]}.`);
  if (outcome)
    write(
      'P',
      `Suite, ${dateAndTime(outcome.at)}${outcome.startsOn ? ` : début le ${date(outcome.startsOn)}` : ''}${outcome.reason ? ` : ${turnDownWords[outcome.reason]}` : ''}.`,
    );
  write('P', `Score et raisons du ${dateAndTime(score.at)}, règles n° ${score.policy} :`);
  writeReasons(score, write);
}
