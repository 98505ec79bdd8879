import { z } from 'zod';
import { directoryEdit, editPlace, editPlaceInput, purposes, readPlace } from '../../orientation/index.ts';
import { revision } from '../kit/fields.ts';
import { Boxes, Field, FoldedForm, Form, Hidden } from '../kit/form.tsx';
import { form } from '../kit/page.ts';
import { optionsOf } from '../pages/words.ts';
import { parseOrProblem } from '../problems.ts';
import { purposeWords } from './words.ts';

const page = '/annuaire/:id';
type Place = Awaited<ReturnType<typeof readPlace>>;

const back = (id = '') => ({ to: `/annuaire/${id}`, said: 'C’est enregistré.' });
const blank = z.string().nullable().default(null);

export const placeForm = form({
  path: `${page}/modifier`,
  right: directoryEdit,
  page,
  input: z.object({
    revision,
    name: z.string({ error: 'Indiquez un nom.' }),
    address: z.string().default(''),
    phone: blank,
    email: blank,
    website: blank,
    opening: z.string().default(''),
  }),
  act: async ({ actor, params, input }) => {
    await editPlace(actor, params.id ?? '', parseOrProblem(editPlaceInput, input, 'form'));
    return back(params.id);
  },
});

const number = z.coerce.number({ error: 'Il faut ici un nombre.' }).int().nullable().default(null);

/** One service, new or known: places are told by whoever has them. */
export const serviceForm = form({
  path: `${page}/services`,
  right: directoryEdit,
  page,
  input: z.object({
    revision,
    service: z.string().optional(),
    name: z.string({ error: 'Indiquez un nom.' }),
    purposes: z.array(z.enum(purposes), 'Cochez au moins un besoin.').min(1, 'Cochez au moins un besoin.'),
    conditions: z.string().default(''),
    total: number,
    free: number,
  }),
  act: async ({ actor, params: { id = '' }, input: { revision: seen, service, total, free, ...told } }) => {
    const { services } = await readPlace(actor, id);
    const places = total === null ? null : { total, free: free ?? total };
    const known = services.map((one) => (one.id === service ? { ...one, ...told, places } : one));
    const all = service ? known : [...known, { ...told, places }];
    await editPlace(actor, id, parseOrProblem(editPlaceInput, { revision: seen, services: all }, 'form'));
    return back(id);
  },
});

export const editForms = [placeForm, serviceForm];

/** What an administrator, or the structure itself, changes. */
export const EditPlace = ({ place }: { place: Place }) => (
  <section class="card">
    <h2>Mettre à jour</h2>
    {place.services.map((service) => (
      <ServiceFields key={service.id} place={place} service={service} />
    ))}
    <ServiceFields place={place} />
    <FoldedForm summary="Coordonnées et horaires" of={placeForm} params={{ id: place.id }}>
      <Hidden name="revision" value={place.revision} />
      <Field name="name" label="Nom" value={place.name} required />
      <Field name="address" label="Adresse" value={place.address} />
      <Field name="phone" type="tel" label="Téléphone" value={place.phone} />
      <Field name="email" type="email" label="Courriel" value={place.email} />
      <Field name="website" label="Site" value={place.website} />
      <Field
        name="opening"
        label="Horaires"
        value={place.opening}
        hint="À la façon d’OpenStreetMap : « Mo-Fr 08:30-12:30; PH off »."
      />
      <button type="submit">Enregistrer</button>
    </FoldedForm>
  </section>
);

const ServiceFields = ({ place, service }: { place: Place; service?: Place['services'][number] }) => (
  <details>
    <summary>{service ? `Modifier : ${service.name}` : 'Ajouter un service'}</summary>
    <Form of={serviceForm} params={{ id: place.id }} label={service?.name ?? 'Nouveau service'}>
      <Hidden name="revision" value={place.revision} />
      {service ? <Hidden name="service" value={service.id} /> : null}
      <Field name="name" label="Nom du service" value={service?.name} required />
      <Boxes
        name="purposes[]"
        label="Pour"
        values={service?.purposes ?? []}
        options={optionsOf(purposeWords)}
      />
      <Field name="conditions" label="Conditions" value={service?.conditions} />
      <Field
        name="total"
        label="Places en tout"
        inputMode="numeric"
        width="short"
        value={service?.places?.total}
      />
      <Field
        name="free"
        label="Places libres"
        inputMode="numeric"
        width="short"
        value={service?.places?.free}
      />
      <button type="submit">Enregistrer</button>
    </Form>
  </details>
);
