import {
  createStructure,
  createStructureInput,
  editStructure,
  editStructureInput,
  listStructures,
  readStructure,
  type StructureKind,
  structureManage,
} from '../../../organisations/index.ts';
import { plies } from '../../../territory/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { Field, Form, Select } from '../../kit/form.tsx';
import { form, page } from '../../kit/page.ts';
import { optionsOf } from '../words.ts';

type Structure = Awaited<ReturnType<typeof listStructures>>[number];

const kindWords: Record<StructureKind, string> = {
  plie: 'PLIE',
  'mission-locale': 'Mission locale',
  e2c: 'École de la deuxième chance',
  siae: 'Structure d’insertion par l’activité économique',
  metropole: 'Métropole',
};

export const structuresPage = page({
  path: '/structures',
  right: structureManage,
  show: async ({ actor }) => ({
    title: 'Structures',
    body: <Structures structures={await listStructures(actor)} />,
  }),
});

export const newStructurePage = page({
  path: '/structures/nouvelle',
  right: structureManage,
  show: async () => ({ title: 'Nouvelle structure', body: <NewStructure /> }),
});

export const createStructureForm = form({
  path: '/structures/nouvelle',
  right: structureManage,
  input: createStructureInput,
  page: '/structures/nouvelle',
  act: async ({ actor, input }) => {
    const { name } = await createStructure(actor, input);
    return { to: '/structures', said: `${name} est enregistrée. Invitez maintenant sa ou son responsable.` };
  },
});

export const structurePage = page({
  path: '/structures/:id',
  right: structureManage,
  show: async ({ actor, params }) => {
    const structure = await readStructure(actor, params.id ?? '');
    return { title: structure.name, body: <EditStructure structure={structure} /> };
  },
});

export const editStructureForm = form({
  path: '/structures/:id',
  right: structureManage,
  input: editStructureInput,
  page: '/structures/:id',
  act: async ({ actor, params, input }) => {
    // A field left blank takes the number away.
    const { name } = await editStructure(actor, params.id ?? '', { siret: null, ...input });
    return { to: '/structures', said: `${name} est enregistrée.` };
  },
});

const Structures = ({ structures }: { structures: readonly Structure[] }) => (
  <>
    <h1>Structures</h1>
    <p class="actions">
      <a class="button" href="/structures/nouvelle">
        Nouvelle structure
      </a>
    </p>
    {structures.length === 0 ? (
      <Empty>
        Aucune structure. <a href="/structures/nouvelle">Enregistrez la première</a> : ses référents pourront
        y être invités.
      </Empty>
    ) : (
      <table class="stack">
        <caption class="hidden">Structures</caption>
        <thead>
          <tr>
            <th scope="col">Nom</th>
            <th scope="col">Genre</th>
            <th scope="col">Identifiant</th>
            <th scope="col">Comptes</th>
          </tr>
        </thead>
        <tbody>
          {structures.map(({ id, name, kind }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/structures/${id}`}>{name}</a>
              </th>
              <td>{kindWords[kind]}</td>
              <td class="soft">{id}</td>
              <td>
                <a href={`/comptes?structure=${id}`} aria-label={`Voir ses comptes : ${name}`}>
                  Voir ses comptes
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </>
);

const siretHint =
  'Seulement d’une structure qui recrute aussi (SIAE) : elle ne donne alors pas d’avis sur ses propres besoins.';

const NewStructure = () => (
  <>
    <Crumbs to={[['Structures', '/structures']]} />
    <div class="narrow">
      <h1>Nouvelle structure</h1>
      <Form of={createStructureForm} class="card">
        <Field name="name" label="Nom" maxLength={160} required />
        <Field
          name="id"
          label="Identifiant"
          hint="En minuscules sans accent, comme plie-centre. Il ne changera plus."
          maxLength={60}
          width="medium"
          spellcheck={false}
          required
        />
        <Select name="kind" label="Genre" options={optionsOf(kindWords)} required />
        <Select
          name="plie"
          label="PLIE du territoire"
          hint="Si c’en est un."
          options={plies.map(({ id, name }) => [id, name] as const)}
        />
        <Field name="siret" label="SIRET" hint={siretHint} width="medium" inputMode="numeric" />
        <div class="actions">
          <button type="submit">Enregistrer</button>
        </div>
      </Form>
    </div>
  </>
);

const EditStructure = ({ structure }: { structure: Structure }) => (
  <>
    <Crumbs to={[['Structures', '/structures']]} />
    <div class="narrow">
      <h1>{structure.name}</h1>
      <p>
        {kindWords[structure.kind]}, <a href={`/comptes?structure=${structure.id}`}>voir ses comptes</a>
      </p>
      <Form of={editStructureForm} params={{ id: structure.id }} class="card">
        <Field name="name" label="Nom" value={structure.name} maxLength={160} required />
        <Field
          name="siret"
          label="SIRET"
          hint={siretHint}
          value={structure.siret}
          width="medium"
          inputMode="numeric"
        />
        <div class="actions">
          <button type="submit">Enregistrer</button>
        </div>
      </Form>
    </div>
  </>
);
