import { z } from 'zod';
import { schoolStudy, studyExtension } from '../../schools/index.ts';
import { isLivedIn, livedInZones } from '../../territory/index.ts';
import { Empty } from '../kit/empty.tsx';
import { count, several } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { TerritoryMap } from '../kit/territory-map.tsx';

type Study = Awaited<ReturnType<typeof studyExtension>>;

const absent = 'Donnée absente';

const columns: readonly Column<Study['places'][number]>[] = [
  { name: 'Lieu', heads: true, cell: ({ name }) => name },
  {
    name: 'Jeunes à portée',
    figures: true,
    cell: ({ people, zones, unknown }) => told(people, zones, unknown),
  },
  {
    name: 'Dont sans école à portée aujourd’hui',
    figures: true,
    cell: ({ opens, zones, unknown }) => told(opens, zones, unknown),
  },
  { name: 'Zones à portée', figures: true, cell: ({ zones }) => zones },
  { name: 'Dont sans donnée', figures: true, cell: ({ unknown }) => unknown },
];

/** Where nobody has counted anywhere, there is no figure at all. */
const told = (people: number, zones: number, unknown: number): string =>
  zones > 0 && unknown === zones ? absent : count(people);

const zoneColumns: readonly Column<Study['zones'][number]>[] = [
  { name: 'Zone', heads: true, cell: ({ name }) => name },
  {
    name: 'Jeunes sortis sans diplôme',
    figures: true,
    cell: ({ people, year }) => (people === null ? absent : `${count(people)} (${year})`),
  },
  { name: 'École à portée', cell: ({ reached }) => (reached ? 'Oui' : 'Non') },
];

const chosen = z.string().refine(isLivedIn).optional().catch(undefined);

/** Where a second-chance school could open: three places compared, as a table and a map. */
export const studyPage = page({
  path: '/ecoles/extension',
  right: schoolStudy,
  query: z.object({ a: chosen, b: chosen, c: chosen }),
  show: async ({ actor, query: { a, b, c } }) => {
    const places = [...new Set([a, b, c].flatMap((one) => one ?? []))];
    const study = await studyExtension(actor, { places });
    return {
      title: 'Ouvrir une école de la deuxième chance',
      body: <Shown {...{ study, asked: [a, b, c] }} />,
    };
  },
});

function Shown({ study, asked }: { study: Study; asked: readonly (string | undefined)[] }) {
  const { places, zones, sources, schools, minutes, unreached } = study;
  const options = livedInZones.toSorted((one, other) => one.name.localeCompare(other.name, 'fr'));
  return (
    <>
      <h1>Ouvrir une école de la deuxième chance</h1>
      <p>
        À portée : {minutes} minutes au plus, en transports en commun ou à pied.{' '}
        {schools.length > 0
          ? `Aujourd’hui : ${schools.map(({ name }) => name).join(', ')}.`
          : 'L’annuaire n’a aucune école.'}
      </p>
      <p class="soft">
        {sources.length > 0
          ? `Source : ${sources.join(' ; ')}. ${count(unreached)} jeunes n’ont aucune école à portée.`
          : `${absent} : aucun décompte des jeunes sortis de l’école sans diplôme n’a été importé.`}
      </p>
      <form method="get" class="row filters" aria-label="Comparer des lieux">
        {(['a', 'b', 'c'] as const).map((name, i) => (
          <div key={name} class="field">
            <label for={name}>Lieu {i + 1}</label>
            <select id={name} name={name}>
              <option value="">Choisir…</option>
              {options.map((one) => (
                <option key={one.code} value={one.code} selected={asked[i] === one.code}>
                  {one.name}
                </option>
              ))}
            </select>
          </div>
        ))}
        <div class="field">
          <button type="submit">Comparer</button>
        </div>
      </form>
      {places.length === 0 ? <FurthestZones zones={zones} /> : null}
      {places.length > 0 ? (
        <div class="table">
          <Table
            caption="Ce qu’ouvrirait une école"
            columns={columns}
            rows={places}
            keyOf={({ zone }) => zone}
          />
        </div>
      ) : null}
      {places.map((place) => (
        <section key={place.zone} class="card">
          <h2>{place.name}</h2>
          <p>
            {several(place.opened.length, 'zone aurait', 'zones auraient')} une école à portée, sans en avoir
            aujourd’hui.
          </p>
          <TerritoryMap worksite={place.zone} placed={zones.filter(opensFor(place)).map(placed)} />
        </section>
      ))}
      <details>
        <summary>Zone par zone</summary>
        <div class="table">
          <Table caption="Zones" columns={zoneColumns} rows={zones} keyOf={({ zone }) => zone} />
        </div>
      </details>
    </>
  );
}

/** Where to look first: the zones with most young people and no school within reach. */
function FurthestZones({ zones }: Pick<Study, 'zones'>) {
  const without = zones
    .filter(({ people, reached }) => people !== null && !reached)
    .toSorted((one, other) => (other.people ?? 0) - (one.people ?? 0));
  return (
    <>
      <Empty>
        Choisissez un à trois lieux : vous verrez combien de jeunes auraient une école à portée, dont combien
        n’en ont aucune aujourd’hui, sur une carte.
      </Empty>
      {without.length > 0 ? (
        <div class="table">
          <header>
            <h2>Où le plus de jeunes n’ont aucune école à portée</h2>
            <span class="soft small">{`${count(Math.min(mostZones, without.length))} premières zones sur ${count(without.length)}`}</span>
          </header>
          <Table
            caption="Zones sans école à portée"
            columns={zoneColumns.filter(({ name }) => name !== 'École à portée')}
            rows={without.slice(0, mostZones)}
            keyOf={({ zone }) => zone}
          />
        </div>
      ) : null}
    </>
  );
}

const mostZones = 8;

const opensFor = (place: Study['places'][number]) => {
  const opened = new Set(place.opened);
  return ({ zone, people }: Study['zones'][number]) => opened.has(zone) && people !== null;
};
const placed = ({ zone, name, people }: Study['zones'][number]) => ({
  code: zone,
  name,
  people: people ?? 0,
});
