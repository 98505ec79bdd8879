import { type FoundDoors, findDoors, openingInWords } from '../../orientation/index.ts';
import { obstacleKinds } from '../../participants/index.ts';
import { Problem, phoneLink } from '../../platform/index.ts';
import { Boxes, Field, Radios, Select } from '../kit/form.tsx';
import { french } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { type AskedAlone, answerPath, askedAlone, doorsPath, understand } from './asked.ts';
import { doorWords, far, phoneOf, plainDoor, plainQuestion, purposeWords } from './words.ts';

const description =
  'Travail, formation, logement, argent : trouvez qui peut vous aider près de chez vous, sans compte et sans rien laisser.';

/** For somebody alone, in short sentences: who can help them. Two fields are typed, and nothing is stored. */
export const doorsPage = page({
  path: doorsPath,
  right: 'public',
  show: async () => ({
    title: 'Qui peut m’aider ?',
    description,
    findable: true,
    simple: true,
    body: (
      <>
        <h1>Qui peut m’aider ?</h1>
        <p>Répondez à quelques questions. Vous ne donnez pas votre nom. Rien n’est gardé.</p>
        <Questions asked={{}} />
      </>
    ),
  }),
});

export const answerPage = page({
  path: answerPath,
  right: 'public',
  query: askedAlone,
  show: async ({ query: asked }) => {
    const read = readAsked(asked);
    const title = 'Qui peut m’aider : les réponses';
    if (typeof read === 'string')
      return {
        title,
        simple: true,
        body: (
          <>
            <h1>Qui peut m’aider ?</h1>
            <p class="error" role="alert">
              {read}
            </p>
            <Questions asked={asked} />
          </>
        ),
      };
    const found = await findDoors(read.situation);
    return { title, simple: true, body: <Answers asked={asked} found={found} {...read} /> };
  },
});

function readAsked(asked: AskedAlone) {
  try {
    return understand(asked);
  } catch (error) {
    if (error instanceof Problem && error.status === 422) return error.message;
    throw error;
  }
}

const Questions = ({ asked }: { asked: AskedAlone }) => (
  <form method="get" action={answerPath} aria-label="Votre situation">
    <Field name="age" label="Votre âge" inputMode="numeric" width="short" value={asked.age} maxLength={20} />
    <Field
      name="lieu"
      label="Votre ville, ou son code postal"
      hint="Pas d’adresse ? Écrivez la ville où vous passez vos journées."
      value={asked.lieu}
      maxLength={200}
    />
    <Radios
      name="ecole"
      label={french('Êtes-vous à l’école ou en formation ?')}
      value={asked.ecole}
      options={[
        ['in-school', 'Oui'],
        ['out-without-diploma', 'Non, et je n’ai pas de diplôme'],
        ['out-with-diploma', 'Non, et j’ai un diplôme'],
      ]}
    />
    <Radios
      name="travail"
      label={french('Travaillez-vous ?')}
      value={asked.travail}
      options={[
        ['working', 'Oui'],
        ['looking', 'Non'],
        ['looking-two-years', 'Non, depuis deux ans ou plus'],
      ]}
    />
    <Radios
      name="allocation"
      label={french('Touchez-vous le RSA, l’ASS ou l’AAH ?')}
      value={asked.allocation}
      options={[
        ['oui', 'Oui'],
        ['non', 'Non'],
      ]}
    />
    <Boxes
      name="aides[]"
      label={french('De quoi d’autre avez-vous besoin ?')}
      hint="Si vous voulez le dire."
      values={asked.aides ?? []}
      options={obstacleKinds.map((kind) => [kind, purposeWords[kind]] as const)}
    />
    <div class="actions">
      <button type="submit">Voir qui peut m’aider</button>
    </div>
  </form>
);

interface AnswersProps {
  asked: AskedAlone;
  found: FoundDoors;
  choices: readonly { readonly code: string; readonly name: string }[];
  outside: boolean;
}

function Answers({ asked, found, choices, outside }: AnswersProps) {
  const doors = found.doors.filter(({ fit }) => fit !== 'no');
  const first = doors.filter(({ fit }) => fit === 'fits');
  const others = doors.filter(({ fit }) => fit === 'ask');
  return (
    <>
      <h1>{doors.length > 0 ? 'Voici qui peut vous aider' : 'Avant 16 ans'}</h1>
      {doors.length > 0 ? (
        <p>Vous choisissez. Téléphonez, allez sur place, ou demandez à être rappelé.</p>
      ) : (
        <p>Parlez à votre collège, ou à un adulte de confiance. Après 16 ans, revenez ici.</p>
      )}
      {outside ? <p>Cette ville n’est pas de la métropole d’Aix-Marseille : demandez à sa mairie.</p> : null}
      {choices.length > 1 ? <Precise asked={asked} choices={choices} /> : null}
      {first.map((door) => (
        <Door key={door.door} door={door} />
      ))}
      {others.length > 0 ? <h2>À voir aussi</h2> : null}
      {others.map((door) => (
        <Door key={door.door} door={door} />
      ))}
      {found.helps.map(({ purpose, places }) => (
        <section key={purpose} class="card">
          <h2>{purposeWords[purpose]}</h2>
          {places.length === 0 ? (
            <p>Nous ne connaissons pas encore ce service près de chez vous. Demandez à la première porte.</p>
          ) : (
            places.slice(0, 2).map((place) => <Where key={place.id} place={place} />)
          )}
        </section>
      ))}
      <p>
        <a href={doorsPath}>Recommencer</a>
      </p>
    </>
  );
}

/** What was typed names several: the answer is there already, and gets nearer. */
const Precise = ({ asked, choices }: Pick<AnswersProps, 'asked' | 'choices'>) => (
  <form method="get" action={answerPath} class="card" aria-label="Où exactement ?">
    {Object.entries(asked).map(([name, value]) =>
      name === 'zone'
        ? null
        : [value ?? []]
            .flat()
            .map((one) => (
              <input
                key={`${name}/${one}`}
                type="hidden"
                name={name === 'aides' ? 'aides[]' : name}
                value={one}
              />
            )),
    )}
    <Select name="zone" label="Où exactement ?" options={choices.map(({ code, name }) => [code, name])} />
    <button type="submit" class="quiet">
      Voir le plus près
    </button>
  </form>
);

type Found = FoundDoors['doors'][number];
export type FoundPlace = Found['places'][number];

const Door = ({ door: { door, fit, why, places } }: { door: Found }) => {
  const questions = why.filter((line) => line.fit === 'ask').flatMap(({ rule }) => plainQuestion[rule] ?? []);
  return (
    <section class="card">
      <h2>{doorWords[door]}</h2>
      <p>{plainDoor[door]}</p>
      {fit === 'ask' ? questions.map((words) => <p key={words}>{words}</p>) : null}
      {places.slice(0, 1).map((place) => (
        <Where key={place.id} place={place} />
      ))}
      <details>
        <summary>Pourquoi cette réponse</summary>
        <ul>
          {why.map(({ rule, name, source, sure }) => (
            <li key={rule}>
              {name}
              {sure === 'C' ? ' (à confirmer)' : ''}. <span class="soft">{source}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};

const Where = ({ place: { id, name, address, minutes, phone, opening, answers } }: { place: FoundPlace }) => (
  <div>
    <h3>{name}</h3>
    <p>
      {[address, far(minutes)].filter(Boolean).join(', ')}
      {opening ? (
        <>
          <br />
          {`Ouvert ${openingInWords(opening)}`}
        </>
      ) : null}
    </p>
    {phone ? (
      <p>
        <a href={phoneLink(phone)}>Téléphoner : {phoneOf(phone)}</a>
      </p>
    ) : null}
    {answers ? (
      <p class="actions">
        <a class="button" href={`${doorsPath}/rappel/${id}`}>
          Demander à être rappelé<span class="hidden"> par {name}</span>
        </a>
      </p>
    ) : null}
  </div>
);
