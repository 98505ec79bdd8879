import type { ComponentChildren } from 'preact';
import { conditionNames } from '../../../occupations/index.ts';
import { date, several } from '../../kit/format.ts';
import { experienceWords, languageWords } from './demand-words.ts';
import type { NeedPage } from './show.tsx';
import {
  contractWords,
  licenceName,
  occupationName,
  payWords,
  skillName,
  weekWords,
  zoneName,
} from './words-of-need.ts';

type Need = NeedPage['need'];

/** What the need asks, in words. */
export function Terms({ need }: { need: Need }) {
  const rows: [string, ComponentChildren][] = [
    ['Métier', need.occupations?.map(occupationName).join(', ')],
    ['Lieu', [need.address, need.zone && zoneName(need.zone)].filter(Boolean).join(', ')],
    ['Contrat', need.contract && contractWords(need.contract)],
    ['Temps', need.minutesPerWeek && `${weekWords(need)} par semaine`],
    ['Horaires', scheduleWords(need)],
    ['Salaire', need.pay && payWords(need.pay)],
    [
      'Début',
      need.startsOn &&
        `${date(need.startsOn)}${need.startToleranceDays === undefined ? '' : `, peut attendre ${several(need.startToleranceDays, 'jour')}`}`,
    ],
    ['Exigé', wanted(need, true)],
    ['Souhaité', wanted(need, false)],
    ['Expérience', need.experience && experienceWords(need.experience)],
    ['Véhicule', need.vehicle && (need.vehicle.required ? 'exigé' : 'souhaité')],
    ['Langues', need.languages?.map(languageWords).join(', ')],
    [
      'Compétences',
      need.skills?.length
        ? ''
        : need.occupations &&
          'aucune n’est demandée : les personnes sont comparées aux compétences habituelles du métier',
    ],
    ['Conditions', need.conditions?.map((code) => conditionNames[code]).join(', ')],
    ['Clause sociale', need.socialClause && 'oui'],
  ];
  return (
    <section class="card">
      <h2>Ce qui est demandé</h2>
      <dl class="read">
        {rows
          .filter(([, words]) => words)
          .flatMap(([name, words]) => [<dt key={name}>{name}</dt>, <dd key={`${name} :`}>{words}</dd>])}
      </dl>
    </section>
  );
}

const wanted = ({ skills = [], licences = [] }: Need, must: boolean): string =>
  [
    ...licences.filter(({ required }) => required === must).map(({ code }) => licenceName(code)),
    ...skills.filter(({ required }) => required === must).map(({ code }) => skillName(code)),
  ].join(', ');

function scheduleWords({ schedule }: Need): string {
  if (!schedule) return '';
  const { from, to, night, weekend, sunday, split, shifts } = schedule;
  return [
    from && to ? `de ${from} à ${to}` : from ? `à partir de ${from}` : to ? `jusqu’à ${to}` : '',
    night && 'de nuit',
    weekend && 'le week-end',
    sunday && 'le dimanche',
    split && 'en deux fois',
    shifts && 'en équipes',
  ]
    .filter(Boolean)
    .join(', ');
}
