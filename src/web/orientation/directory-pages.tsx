import { z } from 'zod';
import {
  directoryRead,
  listPlaces,
  mayEdit,
  openingInWords,
  placeKinds,
  purposes,
  readGaps,
  readPlace,
} from '../../orientation/index.ts';
import { isLivedIn, livedInZones, zone } from '../../territory/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field, Select } from '../kit/form.tsx';
import { count, date, hours } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { page } from '../kit/page.ts';
import { SearchForm } from '../kit/search-form.tsx';
import { type Column, Table } from '../kit/table.tsx';
import { optionsOf } from '../pages/words.ts';
import { EditPlace } from './edit-forms.tsx';
import { far, phoneOf, placeKindWords, purposeWords } from './words.ts';

type Listed = Awaited<ReturnType<typeof listPlaces>>['data'][number];
type Service = Listed['services'][number];

const zoneOptions = livedInZones
  .map(({ code, name }) => [code, name] as const)
  .toSorted(([, one], [, other]) => one.localeCompare(other, 'fr', { numeric: true }));
const aZone = z.string().refine(isLivedIn).optional().catch(undefined);

const columns: readonly Column<Listed>[] = [
  { name: 'Structure', heads: true, cell: ({ id, name }) => <a href={`/annuaire/${id}`}>{name}</a> },
  { name: 'Genre', cell: ({ kind }) => placeKindWords[kind] },
  { name: 'Lieu', cell: ({ zone: code }) => zone(code ?? '')?.name ?? '–' },
  { name: 'Trajet', cell: ({ minutes }) => far(minutes) ?? '–' },
  {
    name: 'Pour',
    cell: ({ services }) =>
      [...new Set(services.flatMap((one) => one.purposes))].map((one) => purposeWords[one]).join(', ') || '–',
  },
  { name: 'Places', cell: ({ services }) => freeOf(services) },
];

function freeOf(services: readonly Service[]): string {
  const counted = services.flatMap(({ places }) => places ?? []);
  return counted.length === 0 ? '–' : count(counted.reduce((sum, { free }) => sum + free, 0));
}

/** Structures and their services, the nearest first. */
export const directoryPage = page({
  path: '/annuaire',
  right: directoryRead,
  query: z.object({
    q: z.string().max(160).optional(),
    zone: aZone,
    pour: z.enum(purposes).optional().catch(undefined),
    genre: z.enum(placeKinds).optional().catch(undefined),
    suite: z.coerce.number().int().min(0).optional().catch(undefined),
  }),
  show: async ({ actor, query: { q, zone: from, pour, genre, suite } }) => {
    const asked = { q: q || undefined, zone: from, purpose: pour, kind: genre, cursor: suite, limit: 50 };
    const { data, next } = await listPlaces(actor, asked);
    return {
      title: 'Annuaire',
      body: (
        <>
          <h1>Annuaire des structures et des services</h1>
          <p>
            <a href="/orientation">La bonne porte</a> · <a href="/annuaire/manques">Ce qui manque</a>
          </p>
          <SearchForm label="Chercher dans l’annuaire" action="/annuaire" button="Chercher">
            <Field name="q" label="Nom ou lieu" type="search" value={q} />
            <Select name="zone" label="Depuis" value={from} options={zoneOptions} />
            <Select name="pour" label="Pour" value={pour} options={optionsOf(purposeWords)} />
            <Select name="genre" label="Genre" value={genre} options={optionsOf(placeKindWords)} />
          </SearchForm>
          {data.length === 0 ? (
            <Empty>Rien de tel dans l’annuaire.</Empty>
          ) : (
            <Table caption="Annuaire" columns={columns} rows={data} keyOf={({ id }) => id} />
          )}
          <More next={next} />
        </>
      ),
    };
  },
});

export const placePage = page({
  path: '/annuaire/:id',
  right: directoryRead,
  show: async ({ actor, params }) => {
    const place = await readPlace(actor, params.id ?? '');
    const { name, kind, address, phone, email, website, opening, areas, services, toldOn, source } = place;
    return {
      title: name,
      body: (
        <>
          <Crumbs to={[['Annuaire', '/annuaire']]} />
          <h1>{name}</h1>
          <div class="split">
            <div>
              <section class="card">
                <h2>{placeKindWords[kind]}</h2>
                <dl class="read">
                  <Fact name="Adresse" value={address} />
                  <Fact name="Téléphone" value={phoneOf(phone)} />
                  <Fact name="Courriel" value={email} />
                  <Fact name="Site" value={website} />
                  <Fact name="Ouvert" value={openingInWords(opening)} />
                  <Fact
                    name="Reçoit depuis"
                    value={areas.length > 0 ? areas.map(areaName).join(', ') : 'partout'}
                  />
                </dl>
                <p class="soft">
                  Dit le {date(toldOn)}
                  {source ? `, source : ${source}` : ''}.
                </p>
              </section>
              {services.map((service) => (
                <ServiceCard key={service.id} service={service} />
              ))}
            </div>
            {mayEdit(actor, place) ? (
              <aside>
                <EditPlace place={place} />
              </aside>
            ) : null}
          </div>
        </>
      ),
    };
  },
});

const areaName = (code: string): string =>
  zone(code)?.name ?? (code === '200054807' ? 'Métropole Aix-Marseille-Provence' : code);

const Fact = ({ name, value }: { name: string; value: string | null | undefined }) =>
  value ? (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  ) : null;

const ServiceCard = ({ service }: { service: Service }) => {
  const {
    name,
    description,
    purposes: of,
    conditions,
    ageFrom,
    ageBefore,
    minutesPerWeek,
    weeks,
    openTo,
    places,
  } = service;
  const ages = [
    ageFrom === null ? '' : `dès ${ageFrom} ans`,
    ageBefore === null ? '' : `avant ${ageBefore} ans`,
  ];
  return (
    <section class="card">
      <h2>{name}</h2>
      {description ? <p>{description}</p> : null}
      <dl class="read">
        <Fact name="Pour" value={of.map((one) => purposeWords[one]).join(', ')} />
        <Fact name="Conditions" value={[conditions, ...ages].filter(Boolean).join(', ')} />
        <Fact
          name="Durée"
          value={[
            minutesPerWeek ? `${hours(minutesPerWeek)} par semaine` : '',
            weeks ? `${weeks} semaines` : '',
          ]
            .filter(Boolean)
            .join(', ')}
        />
        <Fact
          name="Places"
          value={places ? `${count(places.free)} libres sur ${count(places.total)}` : null}
        />
        <Fact
          name="Demande"
          value={openTo.includes('people') ? 'par la personne ou un professionnel' : 'par un professionnel'}
        />
      </dl>
    </section>
  );
};

type Gap = Awaited<ReturnType<typeof readGaps>>['data'][number];

const gapColumns: readonly Column<Gap>[] = [
  { name: 'Besoin', heads: true, cell: ({ purpose }) => purposeWords[purpose] },
  { name: 'Zones sans service', figures: true, cell: ({ missing }) => count(missing.length) },
  {
    name: 'Où',
    cell: ({ missing }) => {
      if (missing.length === livedInZones.length) return 'Partout';
      const names = missing.slice(0, 6).map(({ name }) => name.replace(/ Arrondissement$/, ''));
      return missing.length > 6
        ? `${names.join(', ')}… et ${missing.length - 6} autres`
        : names.join(', ') || '–';
    },
  },
];

/** What no service offers within reach: by need, from everywhere or from one zone. */
export const gapsPage = page({
  path: '/annuaire/manques',
  right: directoryRead,
  query: z.object({ zone: aZone }),
  show: async ({ actor, query: { zone: code } }) => {
    const { data, minutes, zones } = await readGaps(actor, { zone: code });
    const missing = data.filter((gap) => gap.missing.length > 0);
    return {
      title: 'Ce qui manque',
      body: (
        <>
          <Crumbs to={[['Annuaire', '/annuaire']]} />
          <h1>Ce qui manque{code ? ` : ${zone(code)?.name}` : ''}</h1>
          <p>
            Aucun service de l’annuaire à moins de {minutes} minutes en transport ou à pied,{' '}
            {code ? 'depuis cette zone' : `sur ${count(zones)} zones`}. Ce que l’annuaire ne sait pas encore
            compte comme absent.
          </p>
          <SearchForm label="Depuis une zone" action="/annuaire/manques" button="Voir">
            <Select name="zone" label="Depuis" value={code} options={zoneOptions} />
          </SearchForm>
          {missing.length === 0 ? (
            <Empty>Rien ne manque.</Empty>
          ) : (
            <Table
              caption="Ce qui manque"
              columns={code ? gapColumns.slice(0, 1) : gapColumns}
              rows={missing}
              keyOf={({ purpose }) => purpose}
            />
          )}
        </>
      ),
    };
  },
});
