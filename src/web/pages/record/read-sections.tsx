import type { ComponentChildren } from 'preact';
import { conditionNames, contractNames } from '../../../occupations/index.ts';
import { spacedPhone } from '../../../platform/index.ts';
import { date, euros, hours } from '../../kit/format.ts';
import type { Person } from '../counsellor/match-view.tsx';
import { spokenWords } from '../needs/demand-words.ts';
import { licenceName, occupationName, skillName, zoneName } from '../needs/words-of-need.ts';
import { levelWords, modeWords, obstacleWords } from './words.ts';

interface Props {
  person: Person;
}

type Lines = readonly (readonly [name: string, value: ComponentChildren])[];

/** What nobody has said yet is to be asked, never « none ». */
const Facts = ({ lines }: { lines: Lines }) => (
  <dl class="read">
    {lines.map(([name, value]) => (
      <>
        <dt>{name}</dt>
        <dd>{value || <span class="soft">À demander</span>}</dd>
      </>
    ))}
  </dl>
);

export const ReadIdentity = ({ person }: Props) => (
  <Facts
    lines={[
      ['Prénom et nom', `${person.firstName} ${person.lastName}`],
      ['Téléphone', person.phone ? <a href={`tel:${person.phone}`}>{spacedPhone(person.phone)}</a> : null],
      ['Adresse électronique', person.email ? <a href={`mailto:${person.email}`}>{person.email}</a> : null],
      ['Naissance', person.birthDate ? date(person.birthDate) : null],
      [
        'Sexe',
        person.sex ? { f: 'Femme', m: 'Homme' }[person.sex] : 'Non dit, pour les statistiques seulement',
      ],
    ]}
  />
);

/** « 25 h à 35 h par semaine » */
export const hoursWanted = ({ profile: { minutesPerWeek } }: Person): string | null =>
  minutesPerWeek ? `${hours(minutesPerWeek.min)} à ${hours(minutesPerWeek.max)} par semaine` : null;

export const contractsWanted = ({ profile: { contracts } }: Person): string | null =>
  contracts?.map((kind) => contractNames[kind]).join(', ') ?? null;

/** « 45 min au plus, transports en commun, depuis Aubagne » */
export const travelSaid = ({ profile: { travel, zone } }: Person): string | null =>
  travel
    ? `${travel.maxMinutes} min au plus, ${travel.modes.map((mode) => modeWords[mode].toLowerCase()).join(', ')}${zone ? `, depuis ${zoneName(zone)}` : ''}`
    : null;

export function ReadProject({ person }: Props) {
  const { wishes, availableFrom, minHourlyCents, excludedConditions } = person.profile;
  return (
    <Facts
      lines={[
        ['Métiers, dans l’ordre', wishes.map(occupationName).join(', ')],
        ['Disponible', availableFrom ? `à partir du ${date(availableFrom)}` : null],
        ['Heures', hoursWanted(person)],
        ['Contrats acceptés', contractsWanted(person)],
        ['Salaire horaire brut', minHourlyCents === null ? null : `${euros(minHourlyCents)} au moins`],
        ['Refuse', excludedConditions.map((code) => conditionNames[code]).join(', ') || 'Rien de dit'],
        ['Veut être proposée en ce moment', person.wantsProposals ? 'Oui' : 'Non'],
      ]}
    />
  );
}

export function ReadTravel({ person }: Props) {
  const { zone, travel } = person.profile;
  return (
    <Facts
      lines={[
        ['Vit à', zone ? zoneName(zone) : null],
        ['Se déplace', travel?.modes.map((mode) => modeWords[mode].toLowerCase()).join(', ')],
        ['Trajet accepté', travel ? `${travel.maxMinutes} minutes au plus` : null],
      ]}
    />
  );
}

/** « 3 ans », « 8 mois » */
export function lengthOf(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const inYears = years > 0 ? `${years} an${years > 1 ? 's' : ''}` : '';
  return [inYears, rest > 0 || years === 0 ? `${rest} mois` : ''].filter(Boolean).join(' et ');
}

export function ReadExperience({ person }: Props) {
  const { experience } = person.profile;
  return (
    <>
      {experience.length > 0 ? (
        <ul class="list">
          {experience.map(({ occupation, months }) => (
            <li key={occupation}>
              <strong>{occupationName(occupation)}</strong> <span class="soft">{lengthOf(months)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p class="soft">Aucun métier exercé n’est noté : à demander.</p>
      )}
      {person.experienceText.trim() ? (
        <>
          <h3>Avec ses mots</h3>
          <p class="said-words">{person.experienceText}</p>
        </>
      ) : null}
    </>
  );
}

const levelTones = ['gap', 'ask', 'ok', 'ok'] as const;

export function ReadSkills({ person: { profile } }: Props) {
  const { skills } = profile;
  if (skills === null)
    return (
      <p class="note ask">Personne n’a encore parlé des compétences avec elle : ce n’est pas « aucune ».</p>
    );
  if (skills.length === 0) return <p class="soft">Aucune.</p>;
  return (
    <>
      {[4, 3, 2, 1].map((level) => {
        const held = skills.filter((skill) => skill.level === level);
        return held.length === 0 ? null : (
          <>
            <h3>{levelWords[level - 1]}</h3>
            <ul class="chips">
              {held.map(({ code }) => (
                <li key={code}>
                  <span class={`tag ${levelTones[level - 1]}`}>{skillName(code)}</span>
                </li>
              ))}
            </ul>
          </>
        );
      })}
    </>
  );
}

export function ReadLicences({ person: { profile } }: Props) {
  const said = Object.entries(profile.licences);
  if (said.length === 0) return <p class="soft">Rien n’a été demandé.</p>;
  return (
    <ul class="list">
      {said
        .toSorted(([, one], [, other]) => Number(other) - Number(one))
        .map(([code, held]) => (
          <li key={code}>
            <span class={`tag ${held ? 'ok' : 'plain'}`}>{held ? 'Oui' : 'Non'}</span> {licenceName(code)}
          </li>
        ))}
    </ul>
  );
}

export const ReadLanguages = ({ person }: Props) =>
  person.profile.languages === null ? (
    <p class="soft">À demander. N’entrent pas dans le classement.</p>
  ) : (
    <p>
      {person.profile.languages.map(spokenWords).join(', ') || 'Aucune autre.'}{' '}
      <span class="soft">N’entrent pas dans le classement.</span>
    </p>
  );

export const ReadCv = ({ person }: Props) =>
  person.cv ? (
    <details>
      <summary>Lire le texte</summary>
      <p class="said-words">{person.cv}</p>
    </details>
  ) : (
    <p class="soft">
      Pas encore de texte. Reste dans votre structure : après « rencontrer », l’entreprise lit un CV composé
      de la fiche.
    </p>
  );

export const ReadObstacles = ({ person: { obstacles } }: Props) => (
  <>
    {obstacles.length === 0 ? <p>Aucun frein noté.</p> : null}
    {obstacles.length > 0 ? (
      <dl class="read">
        {obstacles.map(({ kind, note }) => (
          <>
            <dt>{obstacleWords[kind]}</dt>
            <dd class="said-words">{note || 'Sans précision'}</dd>
          </>
        ))}
      </dl>
    ) : null}
    <p class="soft small">
      <strong>Jamais montré aux entreprises</strong>, jamais compté dans le classement.
    </p>
  </>
);
