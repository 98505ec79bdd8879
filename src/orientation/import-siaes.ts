import { createHash } from 'node:crypto';
import { z } from 'zod';
import { importable } from '../access/index.ts';
import { isSiret, parseOrProblem } from '../platform/index.ts';
import { placeOf } from '../territory/index.ts';
import { findFromFile, freshPlace, savePlace } from './import-directory.ts';
import { addPlaceInput, type Service, serviceInput } from './place.ts';
import { directoryImport } from './rights.ts';

// SIAE and the posts that they recruit for, as « les emplois de l’inclusion » answers at `/api/v1/siaes`.

const SOURCE = 'les-emplois';

const words = z.string().nullish();
const post = z.looseObject({
  id: z.union([z.string(), z.number()]),
  rome: words,
  appellation_modifiee: words,
  description: words,
  profil_recherche: words,
  type_contrat: words,
  recrutement_ouvert: z.union([z.string(), z.boolean()]).nullish(),
  nombre_postes_ouverts: z.number().int().min(0).max(10_000).nullish(),
});
const siae = z.looseObject({
  id: z.string({ error: 'L’identifiant manque.' }).min(1).max(80),
  siret: z.string({ error: 'Le SIRET manque.' }),
  type: z.string({ error: 'Le type manque.' }).max(20),
  raison_sociale: z.string({ error: 'La raison sociale manque.' }),
  mis_a_jour_le: z.iso.datetime({ offset: true, error: 'Une date et une heure sont attendues.' }),
  enseigne: words,
  telephone: words,
  courriel: words,
  site_web: words,
  description: words,
  bloque_candidatures: z.boolean().nullish(),
  addresse_ligne_1: words,
  addresse_ligne_2: words,
  code_postal: words,
  ville: words,
  postes: z.array(post).max(200).nullish(),
});
type Post = z.output<typeof post>;

/** Kinds of the site that are structures of inclusion by economic activity; GEIQ, EA and others are services of the directory. */
const siaeKinds = new Set(['ACI', 'AI', 'EI', 'EITI', 'ETTI']);

/** An answer of its API: one page of its list. */
function siaesOf(document: unknown): readonly unknown[] | undefined {
  const results = (document as { results?: unknown } | null)?.results;
  return Array.isArray(results) ? results : undefined;
}

const isOpen = ({ recrutement_ouvert: open }: Post): boolean => open === true || /^true$/i.test(String(open));

const oneLineOf = (text: string | null | undefined, most: number): string =>
  (text ?? '').replace(/\s+/g, ' ').trim().slice(0, most);

function serviceOf(one: Post, isBlocked: boolean): Service {
  const count = one.nombre_postes_ouverts ?? 0;
  const title = oneLineOf(one.appellation_modifiee, 100) || one.rome || 'Poste';
  const { id: _, ...fields } = parseOrProblem(
    serviceInput,
    {
      name: `Poste : ${title}`,
      description: [one.description, one.type_contrat, one.rome && `ROME ${one.rome}`]
        .filter(Boolean)
        .join(' ; ')
        .slice(0, 2000),
      purposes: ['job'],
      conditions: oneLineOf(one.profil_recherche, 500),
      openTo: ['people', 'professionals'],
      places: { total: count, free: isBlocked ? 0 : count },
    },
    'ligne',
  );
  return { ...fields, id: `poste-${one.id}` };
}

export const siaesImport = importable({
  kind: 'directory-siaes',
  label: 'SIAE et leurs postes (les emplois de l’inclusion)',
  right: directoryImport,
  columns: { siret: ['siret'], type: ['type'], raison_sociale: ['raison_sociale'] },
  options: z.strictObject({}),
  fields: [],
  lines: siaesOf,
  async plan({ value }) {
    const read = parseOrProblem(siae, value, 'ligne');
    const place = placeOf({ commune: '', postalCode: read.code_postal ?? '', label: read.ville ?? '' });
    const town = [read.code_postal, read.ville].filter(Boolean).join(' ');
    const address = [read.addresse_ligne_1, read.addresse_ligne_2, town].filter(Boolean).join(', ');
    const { services: _, ...fields } = parseOrProblem(
      addPlaceInput,
      {
        kind: siaeKinds.has(read.type) ? 'siae' : 'service',
        name: oneLineOf(read.enseigne || read.raison_sociale, 150),
        siret: isSiret(read.siret) ? read.siret : null,
        zone: place.zone ?? null,
        address: oneLineOf(address, 200),
        phone: read.telephone || null,
        email: read.courriel || null,
        website: read.site_web || null,
      },
      'ligne',
    );
    const posts = (read.postes ?? []).filter(isOpen).slice(0, 30);
    const services = posts.map((one) => serviceOf(one, read.bloque_candidatures === true));
    const told = read.mis_a_jour_le.slice(0, 10);
    const open = services.reduce((sum, { places }) => sum + (places?.free ?? 0), 0);
    const text = [
      fields.name,
      `${open} poste${open > 1 ? 's' : ''} ouvert${open > 1 ? 's' : ''}`,
      !fields.siret && 'SIRET écarté : il n’est pas juste',
      place.remark,
    ];
    return {
      key: createHash('sha256').update(JSON.stringify(value)).digest('base64url'),
      name: fields.name,
      take: async (actor) => {
        const known = await findFromFile(SOURCE, read.id);
        const said = text.filter(Boolean).join(' ; ');
        if (!known) {
          const id = await freshPlace(actor, { ...fields, services }, { source: SOURCE, id: read.id }, told);
          return { id, as: 'créée', text: said };
        }
        // Who answers here, and what its own people have added, is not the file's to say.
        const { structureId: _1, areas: _2, ...now } = fields;
        const own = known.services.filter(({ id }) => !id.startsWith('poste-'));
        if (known.toldOn <= told)
          await savePlace(actor, known, {
            ...now,
            services: [...own, ...services].slice(0, 30),
            toldOn: told,
          });
        return { id: known._id, as: 'mise à jour', text: said };
      },
    };
  },
});
