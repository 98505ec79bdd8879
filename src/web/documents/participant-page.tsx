import { Fragment } from 'preact';
import {
  fileField,
  formats,
  kindsFor,
  listDocuments,
  mediaTypes,
  type Origin,
} from '../../documents/index.ts';
import { documentsOfParticipant, participantDocuments, readParticipant } from '../../participants/index.ts';
import { Empty } from '../kit/empty.tsx';
import { FileField } from '../kit/file-field.tsx';
import { Field, FoldedForm, Form, Hidden, Select } from '../kit/form.tsx';
import { count, date } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { InRecord, readHead } from '../pages/record/record.tsx';
import { optionsOf } from '../pages/words.ts';
import { kindName, originWords } from './lines.ts';
import { addForm, editForm, removeForm } from './participant-forms.ts';

type Documents = Awaited<ReturnType<typeof listDocuments>>;
type Kinds = ReturnType<typeof kindsFor>;

/** The documents of one person: those that are kept, and one to add. */
export const participantDocumentsPage = page({
  path: '/participants/:id/documents',
  right: participantDocuments,
  show: async ({ actor, params }) => {
    const id = params.id ?? '';
    const documents = await listDocuments(actor, documentsOfParticipant, id);
    const person = await readParticipant(actor, id, 'documents');
    const { firstName, lastName } = person;
    const head = await readHead(actor, person);
    const kinds = kindsFor(actor, documentsOfParticipant, 'add');
    const name = `${firstName ?? ''} ${lastName ?? ''}`;
    return {
      title: `Documents de ${name}`,
      islands: ['upload'],
      body: (
        <InRecord head={head} at="documents">
          <p class="soft">
            Lus par votre structure seulement : ni les entreprises, ni la Métropole. Chaque ouverture est
            notée.
          </p>
          <div class="split">
            <Kept {...{ id, documents, kinds }} />
            <aside>
              <Add {...{ id, kinds }} />
            </aside>
          </div>
        </InRecord>
      ),
    };
  },
});

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${count(Math.ceil(bytes / 1000))}\u00a0Ko` : `${count(bytes / 1_000_000)}\u00a0Mo`;

function Kept({ id, documents, kinds }: { id: string; documents: Documents; kinds: Kinds }) {
  if (documents.length === 0) return <Empty>Aucun document pour l’instant.</Empty>;
  return (
    <div>
      <table class="stack">
        <caption class="hidden">Documents gardés</caption>
        <thead>
          <tr>
            {['Nom', 'Sorte', 'Valable', 'Gardé jusqu’au'].map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents.map((one) => (
            <Fragment key={one.id}>
              <tr>
                <th scope="row">
                  <a href={`/participants/${id}/documents/${one.id}/fichier`} download>
                    {one.name}
                  </a>{' '}
                  <span class="soft">
                    {size(one.bytes)}, ajouté le {date(one.addedAt)}
                  </span>
                </th>
                <td data-label="Sorte">
                  {kindName(one.kind)}{' '}
                  <span class="soft">remis par {originWords[one.origin].toLowerCase()}</span>
                </td>
                <td data-label="Valable">
                  <Validity of={one} />
                </td>
                <td data-label="Gardé jusqu’au">{date(one.keptUntil)}</td>
              </tr>
              <tr>
                <td colSpan={4}>
                  <Change {...{ id, one, kinds }} />
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Validity({ of: { issuedOn, endsOn, ended } }: { of: Documents[number] }) {
  if (ended && endsOn) return <Tag of={[`expiré le ${date(endsOn)}`, 'gap']} />;
  return (
    <>
      {[issuedOn ? `du ${date(issuedOn)}` : '', endsOn ? `jusqu’au ${date(endsOn)}` : '']
        .filter(Boolean)
        .join(' ')}
    </>
  );
}

function Change({ id, one, kinds }: { id: string; one: Documents[number]; kinds: Kinds }) {
  const params = { id, document: one.id };
  return (
    <>
      <FoldedForm
        summary={
          <>
            Corriger<span class="hidden"> {one.name}</span>
          </>
        }
        of={editForm}
        params={params}
      >
        <Hidden name="revision" value={one.revision} />
        <About kinds={kinds} {...one} />
        <button type="submit" class="quiet">
          Enregistrer
        </button>
      </FoldedForm>
      <details>
        <summary>
          Enlever<span class="hidden"> {one.name}</span>
        </summary>
        <Form of={removeForm} params={params}>
          <p>Il ne pourra pas être retrouvé.</p>
          <button type="submit" class="quiet">
            Enlever pour de bon
          </button>
        </Form>
      </details>
    </>
  );
}

const accept = mediaTypes.flatMap((type) => [type, `.${formats[type].extension}`]).join(',');

const Add = ({ id, kinds }: { id: string; kinds: Kinds }) => (
  <section class="card">
    <h2>Ajouter un document</h2>
    <Form of={addForm} params={{ id }}>
      <About kinds={kinds} />
      <FileField
        name={fileField}
        label="Fichier"
        hint="PDF, photo (JPEG, PNG, WebP), DOCX, ODT ou XLSX, 10 Mo au plus. Pas de titre de séjour : vérifiez-le, notez oui ou non, rendez-le."
        accept={accept}
      />
      <button type="submit">Envoyer</button>
    </Form>
  </section>
);

interface AboutProps {
  kinds: Kinds;
  kind?: string;
  origin?: Origin;
  issuedOn?: string | null;
  endsOn?: string | null;
}

/** What is said of a document beside its file. */
const About = ({ kinds, kind, origin = 'person', issuedOn, endsOn }: AboutProps) => (
  <>
    <Select
      name="kind"
      label="Sorte"
      required
      value={kind}
      options={kinds.map(({ code, label }) => [code, label])}
    />
    <Select name="origin" label="Remis par" required value={origin} options={optionsOf(originWords)} />
    <Field name="issuedOn" type="date" label="Date du document" value={issuedOn} />
    <Field name="endsOn" type="date" label="Valable jusqu’au" value={endsOn} hint="Là où il y a une fin." />
  </>
);
