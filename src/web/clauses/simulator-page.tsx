import { z } from 'zod';
import { clauseSimulate, purchaseKinds, runSimulation } from '../../clauses/index.ts';
import { calendarDay, today } from '../../platform/index.ts';
import { eurosInCents, frenchNumber } from '../kit/fields.ts';
import { count, date, euros, hours } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { clauseWayWords, percent, purchaseWords } from './words.ts';

const bp = frenchNumber
  .transform((share) => Math.round(share * 100))
  .pipe(z.number().int().min(1).max(10_000));

/** The form's own fields; what does not read as a number leaves the page without an answer. */
const asked = z.object({
  genre: z.enum(purchaseKinds),
  montant: eurosInCents.pipe(z.number().int().min(1)),
  lancement: calendarDay(),
  mois: z.coerce.number().int().min(1).max(240),
  part: bp,
  taux: bp,
  cout: eurosInCents.pipe(z.number().int().min(100)),
});

const text = z.string().max(40).optional();
const typed = z.object({
  genre: text,
  montant: text,
  lancement: text,
  mois: text,
  part: text,
  taux: text,
  cout: text,
});
type Typed = z.output<typeof typed>;
type Answer = Awaited<ReturnType<typeof runSimulation>>;

const names = {
  montant: 'Montant hors taxes, en euros',
  lancement: 'Lancement de la consultation, ou envoi de l’avis',
  mois: 'Durée, en mois',
  part: 'Part de main-d’œuvre, en %',
  taux: 'Taux d’insertion, en %',
  cout: 'Coût horaire, en euros',
} as const;

/** What clause a coming contract asks for: whether it is compulsory, how many hours, and for how many people. */
export const simulatorPage = page({
  path: '/marches/simulateur',
  right: clauseSimulate,
  query: typed,
  show: async ({ actor, query }) => {
    const read = asked.safeParse(query);
    const wrong = Object.values(query).some(Boolean) && !read.success ? read.error.issues : [];
    const answer = read.success
      ? await runSimulation(actor, {
          kind: read.data.genre,
          authority: 'local',
          amountCents: read.data.montant,
          launchedOn: read.data.lancement,
          months: read.data.mois,
          labourBp: read.data.part,
          rateBp: read.data.taux,
          hourlyCents: read.data.cout,
        })
      : undefined;
    const fields = [...new Set(wrong.map(({ path }) => String(path[0])))];
    return {
      title: 'Simulateur de clause',
      body: (
        <>
          <h1>Simulateur de clause</h1>
          <p>Quelle clause pour ce marché ? Rien n’est enregistré.</p>
          <Questions query={query} wrong={fields} />
          {answer && read.success ? (
            <Shown answer={answer} query={query} facilitator={actor.role === 'facilitator'} />
          ) : null}
        </>
      ),
    };
  },
});

const usual: Typed = { genre: 'works', mois: '12', part: '50', taux: '5', cout: '30' };

const Questions = ({ query, wrong }: { query: Typed; wrong: readonly string[] }) => (
  <form method="get" action="/marches/simulateur" class="card" aria-label="Marché à venir">
    <div class="field">
      <label for="genre">Achat</label>
      <select id="genre" name="genre">
        {purchaseKinds.map((kind) => (
          <option key={kind} value={kind} selected={kind === (query.genre ?? usual.genre)}>
            {purchaseWords[kind]}
          </option>
        ))}
      </select>
    </div>
    {(Object.keys(names) as (keyof typeof names)[]).map((name) => (
      <div class="field" key={name}>
        <label for={name}>{names[name]}</label>
        {wrong.includes(name) ? (
          <p class="error" id={`${name}-error`}>
            Cette valeur ne se lit pas.
          </p>
        ) : null}
        <input
          id={name}
          name={name}
          class="medium"
          type={(name === 'lancement' ? 'date' : 'text') as 'text'}
          inputMode={name === 'lancement' ? undefined : 'decimal'}
          value={query[name] ?? (name === 'lancement' ? today() : (usual[name] ?? ''))}
          aria-invalid={wrong.includes(name) ? 'true' : undefined}
          aria-describedby={wrong.includes(name) ? `${name}-error` : undefined}
        />
      </div>
    ))}
    <div class="actions">
      <button type="submit">Calculer</button>
    </div>
  </form>
);

const dutyWords: Record<Answer['duty'], string> = {
  unknown: 'Aucun seuil n’est connu pour ce jour.',
  before: 'Pas d’obligation : la loi s’applique aux consultations lancées à partir du 22 août 2026.',
  below: 'Pas d’obligation : le montant est sous le seuil européen.',
  excepted: 'Une exception s’applique : sa motivation se garde au dossier de la consultation.',
  compulsory: 'Une condition sociale est obligatoire (CCP L2112-2-1 et L3114-2-1).',
};

const sizeWords: Record<Answer['chosen']['size'], string> = {
  none: 'aucune heure',
  small: 'trop petite pour une embauche : réunissez des lots, ou globalisez',
  fit: 'à la taille d’une entreprise',
  large: 'grande : ouvrez-la à plusieurs entreprises et à des SIAE',
};

function Shown({ answer, query, facilitator }: { answer: Answer; query: Typed; facilitator: boolean }) {
  const { chosen, threshold, duty, way, scenarios } = answer;
  const next = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value ? [[key, value]] : [])),
  );
  return (
    <section class="card" aria-labelledby="resultat">
      <h2 id="resultat">{hours(chosen.minutes)} d’insertion</h2>
      <p>
        {query.montant} € × {query.part} % × {query.taux} % ÷ {query.cout} € de l’heure, à l’heure la plus
        proche.
      </p>
      <p>{dutyWords[duty]}</p>
      {threshold ? (
        <p class="soft">
          Seuil : {euros(threshold.cents)} hors taxes, depuis le {date(threshold.from)} (source secondaire).
        </p>
      ) : null}
      <p>Voie proposée : {clauseWayWords[way]}.</p>
      <table class="stack">
        <caption>Trois taux</caption>
        <thead>
          <tr>
            {['Taux', 'Heures', 'Personnes à temps plein', 'Taille'].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scenarios.map((one) => (
            <tr key={one.rateBp}>
              <th scope="row">{percent(one.rateBp)}</th>
              <td data-label="Heures">{hours(one.minutes)}</td>
              <td data-label="Personnes à temps plein">{count(one.peopleHundredths / 100)}</td>
              <td data-label="Taille">{sizeWords[one.size]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {facilitator ? (
        <p class="actions">
          <a class="button" href={`/marches/nouveau?${next}`}>
            Créer le marché avec ces chiffres
          </a>
        </p>
      ) : null}
    </section>
  );
}
