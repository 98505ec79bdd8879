import { criterionWords } from '../../../explanations/index.ts';
import { conditionNames, contractNames } from '../../../occupations/index.ts';
import { participantFile } from '../../../person-rights/index.ts';
import { spacedPhone } from '../../../platform/index.ts';
import { strengthNames } from '../../../shortlists/index.ts';
import { clauseLinesOf } from '../../clauses/lines.ts';
import { deadlineLines } from '../../deadlines/words.ts';
import { documentLines } from '../../documents/lines.ts';
import { esfLinesOf } from '../../esf/lines.ts';
import { immersionLinesOf } from '../../immersions/lines.ts';
import { journalLinesOf } from '../../journal/lines.ts';
import { count, date, dateAndTime, euros, hours, several } from '../../kit/format.ts';
import type { Download } from '../../kit/page.ts';
import { referralLinesOf } from '../../orientation/lines.ts';
import { pathwayLinesOf } from '../../pathways/lines.ts';
import { outcomeLines, placementLines } from '../../placements/lines.ts';
import { type PersonFile, personFileOf } from '../../rights-answers.ts';
import { schoolLinesOf } from '../../schools/lines.ts';
import { youthLinesOf } from '../../youth/lines.ts';
import { aidLinesOf } from '../../youth-aid/lines.ts';
import { spokenWords } from '../needs/demand-words.ts';
import { licenceName, occupationName, skillName, zoneName } from '../needs/words-of-need.ts';
import { pdfOf, type Write } from '../pdf.ts';
import { levelWords, modeWords, obstacleWords } from '../record/words.ts';
import { cardLines } from '../shared/candidate-card.tsx';
import { earlierOf } from '../shared/meeting.tsx';
import {
  agreementWayWords,
  agreementWords,
  candidateStateWords,
  groupWords,
  matchStateWords,
  reviewReasonWords,
  turnDownWords,
} from '../words.ts';
import { accessRoleWords, accessWords } from './access-words.ts';

type Held = PersonFile['participant'];
type Match = PersonFile['matches'][number];

/** Everything held about a person, to hand to them: for reading, and for another program. */
export const personFilePdf: Download = {
  path: '/participants/:id/dossier.pdf',
  right: participantFile,
  read: async ({ actor, params }) => {
    const file = await personFileOf(actor, params.id ?? '');
    const { firstName = '', lastName = '' } = file.participant;
    const body = await pdfOf(`Dossier de ${firstName} ${lastName}`, (write) => writeFile(file, write));
    return { name: 'dossier.pdf', type: 'application/pdf', body };
  },
};

export const personFileJson: Download = {
  path: '/participants/:id/dossier.json',
  right: participantFile,
  read: async ({ actor, params }) => ({
    name: 'dossier.json',
    type: 'application/json',
    body: JSON.stringify(await personFileOf(actor, params.id ?? ''), null, 2),
  }),
};

/** How many of the best are told with their reasons, and of what is computed for the file only: the JSON has them all. */
const most = { explained: 5, computed: 10 } as const;

/** For reading: a summary, then what is held. Digests, ids and the steps of each calculation stand in the JSON alone. */
function writeFile(file: PersonFile, write: Write): void {
  const { at, structure, participant, rankings, matches, notices, messages, calls, accesses } = file;
  write(
    'P',
    `Ce que Passerelle garde de vous au ${dateAndTime(at)}, remis à votre demande (RGPD, articles 15 et 20). Votre structure : ${structure ?? participant.structureId}. Le fichier JSON qui l’accompagne contient tout pour un autre logiciel, avec le détail de chaque calcul.`,
  );
  write(
    'P',
    'Vous pouvez faire corriger ou effacer ces données, et vous opposer à être classé(e) : dites-le à votre référent ou à votre référente.',
  );
  writeSummary(file, write);
  writeRecord(participant, write);
  const sections = (...told: readonly (readonly [title: string, lines: Iterable<string>])[]) => {
    for (const [title, lines] of told) {
      write('H2', title);
      for (const line of lines) write('P', line);
    }
  };
  sections(
    ['Documents gardés', documentLines(file.documents)],
    ['Votre parcours', pathwayLinesOf(file.pathways)],
    ['Le journal de votre accompagnement', journalLinesOf(file.journal)],
    ['Clauses sociales', clauseLinesOf(file.clauses)],
  );
  write('H2', 'Ce qui vous a été proposé');
  if (matches.length === 0) write('P', 'Rien encore.');
  for (const match of matches) writeMatch(match, write);
  sections(
    ['Vos contrats', placementLines(file.placements)],
    ['Vos demandes d’aide aux jeunes', aidLinesOf(file.youthAids)],
    ['Vos immersions', immersionLinesOf(file.immersions)],
    ['Vos participations FSE+', esfLinesOf(file.esfSpells)],
    ['Vos orientations', referralLinesOf(file.referrals)],
    ['Ce que la mission locale garde', youthLinesOf(file)],
    ['Vos sessions d’école de la deuxième chance', schoolLinesOf(file.schoolSessions)],
    ['Ce que les règles disent de votre sortie', outcomeLines(file.outcomes)],
  );
  writeRankings(rankings, write);
  sections(['Ce qui est attendu à votre sujet', deadlineLines(file.deadlines)]);
  write('H2', 'Messages à votre sujet');
  if (notices.length === 0) write('P', 'Aucun.');
  for (const { at: told, text } of notices) write('P', `${dateAndTime(told)} : ${text}`);
  write('H2', 'Messages qui vous ont été envoyés');
  if (messages.length === 0) write('P', 'Aucun depuis trois mois.');
  for (const { at: sent, label, to } of messages)
    write('P', `${dateAndTime(sent)} : ${label}${to ? `, à ${to}` : ''}`);
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

function writeSummary({ participant, rankings, matches, accesses }: PersonFile, write: Write): void {
  write('H2', 'En bref');
  const sent = matches.filter(({ company }) => company);
  const companies = [...new Set(sent.map(({ company }) => company))];
  const reached = companies.length > 0 ? ` Une fiche anonyme est allée à : ${companies.join(', ')}.` : '';
  const readers = accesses.filter(({ action }) => action === 'participant.read').length;
  const lines = [
    `Vous êtes accompagné(e) depuis le ${date(participant.enteredOn)}. Ce qui est noté de vous vient ensuite, rubrique par rubrique.`,
    matches.length === 0
      ? 'Rien ne vous a encore été proposé.'
      : `${several(matches.length, 'proposition faite ou préparée', 'propositions faites ou préparées')} pour vous.${reached}`,
    `${several(rankings.stored.length, 'classement gardé', 'classements gardés')} où vous êtes. Un score met de l’ordre dans ce que lit une personne ; il ne décide de rien.`,
    `Votre fiche a été lue ${count(readers)} fois ; la liste est à la fin.`,
    participant.objection ? 'Vous vous êtes opposé(e) à être classé(e).' : null,
  ];
  for (const line of lines) if (line) write('P', line);
}

function writeRankings({ stored, recomputed, lists }: PersonFile['rankings'], write: Write): void {
  write('H2', 'Votre place dans les classements gardés');
  if (stored.length === 0) write('P', 'Aucun classement gardé ne vous contient.');
  if (lists)
    write(
      'P',
      `${several(lists.needs.length, 'liste de dix vous contient', 'listes de dix vous contiennent')} en ce moment. ${lists.lastOn ? `La dernière fois : ${date(lists.lastOn)}.` : `Aucune depuis le ${date(lists.firstOn)}.`}`,
    );
  const best = stored.toSorted((one, other) => other.score - one.score);
  for (const [i, one] of best.entries()) {
    const rank = one.rank === null ? '' : `${one.rank === 1 ? '1re' : `${one.rank}e`} place, `;
    const place = `${rank}${scoreOf(one)}, classement du ${dateAndTime(one.rankedAt)}, règles n° ${one.policy}.`;
    if (i >= most.explained) write('P', `${one.need.title} : ${place}`);
    else {
      write('H3', one.need.title);
      write('P', place);
      writeReasons(one, write);
    }
  }
  write('H2', 'Calculé maintenant pour ce dossier');
  write('P', 'Les autres besoins ouverts : ce qui suit n’était pas gardé et ne l’est pas.');
  const open = recomputed.filter(({ limits }) => limits.length === 0);
  for (const one of open.toSorted((a, b) => b.score - a.score).slice(0, most.computed))
    write('P', `${one.need.title} : ${scoreOf(one)}.`);
  const more = open.length - most.computed;
  if (more > 0)
    write(
      'P',
      `Et ${several(more, 'autre besoin', 'autres besoins')} où votre score est plus bas : voyez le fichier JSON.`,
    );
  const reasons = new Map<string, number>();
  for (const { limits } of recomputed)
    for (const { text } of limits.slice(0, 1)) reasons.set(text, (reasons.get(text) ?? 0) + 1);
  const common = [...reasons].sort(([, one], [, other]) => other - one);
  for (const [text, times] of common.slice(0, most.computed))
    write(
      'P',
      `${several(times, 'besoin')} ne ${times > 1 ? 'peuvent' : 'peut'} pas vous être ${times > 1 ? 'proposés' : 'proposé'} : ${text}`,
    );
  if (common.length > most.computed) write('P', 'Les autres raisons sont dans le fichier JSON.');
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
  say('Salaire horaire brut minimal', profile.minHourlyCents === null ? null : euros(profile.minHourlyCents));
}

type Reasons = Pick<Match['score'], 'score' | 'group' | 'contributions' | 'questions' | 'gaps'>;

const scoreOf = ({ score, group }: Pick<Reasons, 'score' | 'group'>): string =>
  `${count(score)} sur 100, groupe « ${groupWords[group][0]} »`;

function writeReasons({ contributions, questions, gaps }: Reasons, write: Write): void {
  for (const { criterion, because, gave } of contributions)
    write('P', `${criterionWords[criterion]}, ${gave} : ${because}`);
  for (const { text } of gaps ?? []) write('P', text);
  for (const { text } of questions) write('P', `À vous demander : ${text}`);
}

function writeMatch(match: Match, write: Write): void {
  const { need, company, state, origin, because, score, review, introduction, cards, meeting, outcome } =
    match;
  write('H3', need.title);
  write(
    'P',
    `${origin === 'suggested' ? 'Proposé par le classement' : 'Proposé par quelqu’un'} le ${dateAndTime(match.createdAt)}. ${matchStateWords[state][0]}.`,
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
  write('P', `Score du ${dateAndTime(score.at)}, règles n° ${score.policy} : ${scoreOf(score)}.`);
  writeReasons(score, write);
}
