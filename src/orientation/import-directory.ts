import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Actor, type FileLine, importable } from '../access/index.ts';
import { record } from '../audit/index.ts';
import {
  calendarDay,
  invalidField,
  isSiret,
  newId,
  now,
  parseOrProblem,
  saveRevised,
} from '../platform/index.ts';
import { isLivedIn } from '../territory/index.ts';
import {
  addPlaceInput,
  Place,
  type PlaceDoc,
  type PlaceFields,
  type PlaceKind,
  type Service,
  serviceInput,
} from './place.ts';
import type { Purpose } from './purposes.ts';
import { directoryImport } from './rights.ts';

// data·inclusion 1.0.8: two files, of structures and of their services. A line that came before is replaced by a newer one.

/** The kind of a structure by the networks that carry it. */
const kindsOfNetworks: Readonly<Record<string, PlaceKind>> = {
  'mission-locale': 'mission-locale',
  plie: 'plie',
  'ecoles-de-la-deuxieme-chance': 'e2c',
  epide: 'epide',
  'france-travail': 'france-travail',
  aci: 'siae',
  ai: 'siae',
  ei: 'siae',
  eiti: 'siae',
  etti: 'siae',
};

/** What a service is for, by the domain of each of its themes: `domain--subject`. */
const purposesOfDomains: Readonly<Record<string, Purpose>> = {
  'logement-hebergement': 'housing',
  mobilite: 'mobility',
  sante: 'health',
  'lecture-ecriture-calcul': 'french',
  numerique: 'digital',
  'difficultes-administratives-ou-juridiques': 'administrative',
  'difficultes-financieres': 'money',
  'equipement-et-alimentation': 'money',
  famille: 'family',
  remobilisation: 'accompaniment',
  'se-former': 'training',
  'trouver-un-emploi': 'job',
  'preparer-sa-candidature': 'job',
  'choisir-un-metier': 'guidance',
};

/** By a name that a file gives: « constructor » is none of ours. */
const kindOfNetwork = new Map(Object.entries(kindsOfNetworks));
const purposeOfDomain = new Map(Object.entries(purposesOfDomains));

const words = z.string().nullish();
const day = calendarDay('Une date comme 2026-11-02 est attendue.');
const structure = z.looseObject({
  source: z.string({ error: 'La source manque.' }),
  id: z.string({ error: 'L’identifiant manque.' }),
  nom: z.string({ error: 'Le nom manque.' }),
  date_maj: day,
  siret: words,
  code_insee: words,
  code_postal: words,
  commune: words,
  adresse: words,
  telephone: words,
  courriel: words,
  site_web: words,
  horaires_accueil: words,
  reseaux_porteurs: z.array(z.string()).nullish(),
});
const service = z.looseObject({
  source: z.string({ error: 'La source manque.' }),
  id: z.string({ error: 'L’identifiant manque.' }),
  structure_id: z.string({ error: 'La structure manque.' }),
  nom: z.string({ error: 'Le nom manque.' }),
  description: words,
  date_maj: day,
  thematiques: z.array(z.string()).nullish(),
  conditions_acces: words,
  zone_eligibilite: z.array(z.string()).nullish(),
  mobilisable_par: z.array(z.string()).nullish(),
  volume_horaire_hebdomadaire: z.number().nullish(),
  nombre_semaines: z.number().nullish(),
});

const columnsOf = (shape: object) => Object.fromEntries(Object.keys(shape).map((name) => [name, [name]]));
const keyOf = (line: FileLine): string =>
  createHash('sha256').update(JSON.stringify(line.value)).digest('base64url');
export const findFromFile = (source: string, id: string) =>
  Place.findOne({ 'from.source': source, 'from.id': id }).lean<PlaceDoc>();

export async function savePlace(actor: Actor, doc: PlaceDoc, set: Partial<PlaceDoc>): Promise<void> {
  if (!(await saveRevised<PlaceDoc>(Place, doc, set))) return;
  const target = { kind: 'directory-place', id: doc._id };
  await record({ actor, action: 'directory.import', target, fields: Object.keys(set) });
}

export const structuresImport = importable({
  kind: 'directory-structures',
  label: 'Structures (data·inclusion)',
  right: directoryImport,
  columns: columnsOf(structure.shape),
  options: z.strictObject({}),
  fields: [],
  async plan(line) {
    const read = parseOrProblem(structure, line.value, 'ligne');
    const { services: _, ...fields } = parseOrProblem(
      addPlaceInput,
      {
        kind: read.reseaux_porteurs?.flatMap((name) => kindOfNetwork.get(name) ?? [])[0] ?? 'service',
        name: read.nom,
        siret: read.siret && isSiret(read.siret) ? read.siret : null,
        zone: read.code_insee && isLivedIn(read.code_insee) ? read.code_insee : null,
        address: [read.adresse, [read.code_postal, read.commune].filter(Boolean).join(' ')]
          .filter(Boolean)
          .join(', '),
        phone: read.telephone ?? null,
        email: read.courriel ?? null,
        website: read.site_web ?? null,
        opening: read.horaires_accueil ?? '',
      },
      'ligne',
    );
    const text = `${fields.name}${read.siret && !fields.siret ? ' ; SIRET écarté : il n’est pas juste' : ''}`;
    return {
      key: keyOf(line),
      take: async (actor) => {
        const known = await findFromFile(read.source, read.id);
        if (known) {
          // Who answers here, and what they do, is not the file's to say.
          const { structureId: _1, areas: _2, ...told } = fields;
          if (known.toldOn <= read.date_maj)
            await savePlace(actor, known, { ...told, toldOn: read.date_maj });
          return { id: known._id, as: 'mise à jour', text };
        }
        const from = { source: read.source, id: read.id };
        const id = await freshPlace(actor, { ...fields, services: [] }, from, read.date_maj);
        return { id, as: 'créée', text };
      },
    };
  },
});

/** Writes one that came from a file for the first time. @returns its id */
export async function freshPlace(
  actor: Actor,
  fields: PlaceFields,
  from: NonNullable<PlaceDoc['from']>,
  toldOn: string,
): Promise<string> {
  const id = newId();
  const at = now();
  const doc = { _id: id, ...fields, from, toldOn, revision: 1, changedAt: {}, createdAt: at, updatedAt: at };
  await Place.create([doc satisfies PlaceDoc]);
  await record({ actor, action: 'directory.import', target: { kind: 'directory-place', id } });
  return id;
}

export const servicesImport = importable({
  kind: 'directory-services',
  label: 'Services (data·inclusion)',
  right: directoryImport,
  columns: columnsOf(service.shape),
  options: z.strictObject({}),
  fields: [],
  async plan(line) {
    const read = parseOrProblem(service, line.value, 'ligne');
    const themes = (read.thematiques ?? []).flatMap(
      (name) => purposeOfDomain.get(name.split('--')[0] ?? '') ?? [],
    );
    const open = (read.mobilisable_par ?? []).flatMap((name) =>
      name === 'usagers' ? ['people'] : name === 'professionnels' ? ['professionals'] : [],
    );
    const hours = read.volume_horaire_hebdomadaire;
    const { id: _, ...fields } = parseOrProblem(
      serviceInput,
      {
        name: read.nom,
        description: (read.description ?? '').slice(0, 2000),
        purposes: themes.length > 0 ? [...new Set(themes)] : ['accompaniment'],
        conditions: (read.conditions_acces ?? '').slice(0, 500),
        ...(open.length > 0 ? { openTo: open } : {}),
        minutesPerWeek: hours ? Math.round(hours * 60) : null,
        weeks: read.nombre_semaines ? Math.round(read.nombre_semaines) : null,
      },
      'ligne',
    );
    const areas = (read.zone_eligibilite ?? []).filter((code) => code.length <= 10);
    if (!(await findFromFile(read.source, read.structure_id)))
      throw invalidField('structure_id', 'unknown', 'Importez d’abord la structure de ce service.');
    return {
      key: keyOf(line),
      take: async (actor) => {
        const place = await findFromFile(read.source, read.structure_id);
        if (!place) throw invalidField('structure_id', 'unknown', 'Cette structure n’est plus là.');
        const known = place.services.find(({ id }) => id === read.id);
        const one: Service = { ...fields, id: read.id, places: known?.places ?? null };
        const services = known
          ? place.services.map((other) => (other.id === read.id ? one : other))
          : [...place.services, one];
        await savePlace(actor, place, { services, areas: [...new Set([...place.areas, ...areas])] });
        return { id: place._id, as: known ? 'mis à jour' : 'créé', text: fields.name };
      },
    };
  },
});
