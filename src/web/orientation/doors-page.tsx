import { z } from 'zod';
import { check } from '../../access/index.ts';
import {
  directoryRead,
  type FoundDoors,
  findDoors,
  schoolings,
  situationInput,
  works,
} from '../../orientation/index.ts';
import { obstacleKinds } from '../../participants/index.ts';
import { calendarDay, invalidField } from '../../platform/index.ts';
import { findPlace, livedInZones } from '../../territory/index.ts';
import { decode, ticked } from '../kit/fields.ts';
import { Box, Boxes, Field, Form, Radios } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { again, form, page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { Tag } from '../kit/tag.tsx';
import { parseOrProblem } from '../problems.ts';
import { doorWords, far, fitWords, phoneOf, purposeWords, sureWords } from './words.ts';

const path = '/orientation';

/** One zone, or which ones were meant. @throws Problem 422 on `place` */
function zoneOf(place: string): string {
  // Five digits are a postal code first: 13002 is Marseille 2e, and the INSEE code of Allauch.
  const codes = findPlace(place).zones.map(({ code }) => code);
  if (codes.length === 1) return codes[0] ?? '';
  const problem = invalidField(
    'place',
    codes.length > 1 ? 'several' : 'unknown',
    codes.length > 1 ? 'Plusieurs zones portent ce nom.' : 'Ce lieu n’est pas du territoire.',
  );
  const choices = livedInZones.flatMap(({ code, name }) =>
    codes.includes(code) ? [{ value: name, label: name }] : [],
  );
  const [error] = problem.errors;
  if (error && choices.length > 0) Object.assign(error, { choices });
  throw problem;
}

const said = z.object({
  birthDate: calendarDay().optional(),
  age: z.coerce.number({ error: 'Il faut ici un âge.' }).int().optional(),
  place: z.string().max(200).optional(),
  schooling: z.enum(schoolings).optional(),
  work: z.enum(works).optional(),
  allowance: ticked,
  rqth: ticked,
  obstacles: z.array(z.enum(obstacleKinds)).default([]),
});

const situationOf = ({ place, allowance, rqth, ...one }: z.output<typeof said>) =>
  parseOrProblem(
    situationInput,
    {
      ...one,
      ...(place ? { zone: zoneOf(place) } : {}),
      ...(allowance ? { allowance } : {}),
      ...(rqth ? { rqth } : {}),
    },
    'form',
  );

/** Asks again what was typed, beside the answer: nothing of it is kept. */
export const doorsForm = form({
  path,
  right: directoryRead,
  page: path,
  input: said,
  act: async ({ actor, input }) => {
    check(actor, directoryRead);
    situationOf(input);
    return again;
  },
});

/** A professional says what they know of somebody who may have no record: which doors fit, and why. */
export const prosDoorsPage = page({
  path,
  right: directoryRead,
  show: async ({ actor, form: sent }) => {
    check(actor, directoryRead);
    const answered = sent && sent.errors.length === 0 && !sent.problem;
    const found = answered
      ? await findDoors(situationOf(parseOrProblem(said, decode(sent.fields), 'form')))
      : undefined;
    return {
      title: 'La bonne porte',
      body: (
        <>
          <h1>La bonne porte</h1>
          <p class="lead">
            Qui peut accompagner une personne, d’après ce que vous en savez. Rien n’est enregistré. C’est une
            proposition : seuls France Travail, le département, les missions locales et Cap emploi prennent la
            décision d’orientation.
          </p>
          <p>
            <a href="/annuaire">Annuaire</a> · <a href="/annuaire/manques">Ce qui manque</a>
          </p>
          <div class="split">
            <div>{found ? <Found found={found} /> : <p class="soft">La réponse s’affiche ici.</p>}</div>
            <aside>
              <Ask />
            </aside>
          </div>
        </>
      ),
    };
  },
});

const Ask = () => (
  <section class="card">
    <h2>La personne</h2>
    <Form of={doorsForm} label="La personne">
      <Field name="birthDate" type="date" label="Date de naissance" />
      <Field name="age" label="Ou son âge" inputMode="numeric" width="short" />
      <Field
        name="place"
        label="Commune ou code postal"
        hint="Sans adresse fixe : là où elle passe ses journées."
      />
      <Radios
        name="schooling"
        label="École ou formation"
        options={[
          ['in-school', 'Y est encore'],
          ['out-without-diploma', 'Sortie sans diplôme'],
          ['out-with-diploma', 'Sortie avec un diplôme'],
        ]}
      />
      <Radios
        name="work"
        label="Emploi"
        options={[
          ['working', 'Travaille'],
          ['looking', 'Sans emploi'],
          ['looking-two-years', 'Sans emploi depuis 24 mois'],
        ]}
      />
      <Box name="allowance" label="RSA, ASS ou AAH" />
      <Box name="rqth" label="RQTH, et la personne veut que cela compte" />
      <Boxes
        name="obstacles[]"
        label="Autres besoins"
        options={obstacleKinds.map((kind) => [kind, purposeWords[kind]] as const)}
      />
      <button type="submit">Trouver les portes</button>
    </Form>
  </section>
);

type Place = FoundDoors['doors'][number]['places'][number];

const columns: readonly Column<Place>[] = [
  { name: 'Structure', heads: true, cell: ({ id, name }) => <a href={`/annuaire/${id}`}>{name}</a> },
  { name: 'Trajet', cell: ({ minutes }) => far(minutes) ?? '–' },
  { name: 'Téléphone', cell: ({ phone }) => phoneOf(phone) ?? '–' },
  {
    name: 'Places',
    cell: ({ services }) => (services.length > 0 && services.every(({ full }) => full) ? 'complet' : '–'),
  },
];

export const Places = ({ caption, places }: { caption: string; places: readonly Place[] }) =>
  places.length === 0 ? (
    <p>Rien dans l’annuaire à portée : cela manque sur cette zone.</p>
  ) : (
    <Table caption={caption} columns={columns} rows={places} keyOf={({ id }) => id} />
  );

const Found = ({ found: { doors, helps } }: { found: FoundDoors }) => (
  <>
    {doors
      .filter(({ fit }) => fit !== 'no')
      .map((door) => (
        <Door key={door.door} door={door} />
      ))}
    {helps.map(({ purpose, places }) => (
      <section key={purpose} class="card">
        <h2>{purposeWords[purpose]}</h2>
        <Places caption={purposeWords[purpose]} places={places} />
      </section>
    ))}
    <details>
      <summary>Ce qui ne convient pas, et pourquoi</summary>
      {doors
        .filter(({ fit }) => fit === 'no')
        .map((door) => (
          <Door key={door.door} door={door} />
        ))}
    </details>
  </>
);

export const Door = ({ door: { door, fit, why, places } }: { door: FoundDoors['doors'][number] }) => (
  <section class="card">
    <h2>
      {doorWords[door]} <Tag of={fitWords[fit]} />
    </h2>
    <ul>
      {why.map((line) => (
        <li key={line.rule}>
          {line.name} {line.fit === 'ask' ? <strong>(à demander)</strong> : null}
          {line.fit === 'no' ? <strong>(non)</strong> : null}
          <br />
          <span class="soft">
            {line.source}, état du {date(line.from)}
            {sureWords[line.sure] ? ` – ${sureWords[line.sure]}` : ''}
          </span>
        </li>
      ))}
    </ul>
    {fit === 'no' ? null : <Places caption={doorWords[door]} places={places} />}
  </section>
);
