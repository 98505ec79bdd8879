import { fileField, formats, mediaTypes } from '../../documents/index.ts';
import { documentsOfPlacement } from '../../placements/index.ts';
import { kindName } from '../documents/lines.ts';
import { FileField } from '../kit/file-field.tsx';
import { Form, Select } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { proofForm } from './forms.ts';
import type { Documents } from './placement-page.tsx';

const accept = mediaTypes.flatMap((type) => [type, `.${formats[type].extension}`]).join(',');

/** What proves the contract: without one, an exit stays provisional. */
export const Proofs = ({ id, documents }: { id: string; documents: Documents }) => (
  <section class="card">
    <h2>Preuves</h2>
    {documents.length === 0 ? <p class="soft">Aucune : la sortie reste provisoire.</p> : null}
    <ul class="list">
      {documents.map((one) => (
        <li key={one.id}>
          <a href={`/emplois/${id}/preuves/${one.id}/fichier`} download>
            {one.name}
          </a>{' '}
          <span class="soft">
            {kindName(one.kind)}, ajoutée le {date(one.addedAt)}
          </span>
        </li>
      ))}
    </ul>
    <Form of={proofForm} params={{ id }} label="Ajouter une preuve">
      <Select
        name="kind"
        label="Sorte"
        required
        options={documentsOfPlacement.kinds.map(({ code, label }) => [code, label] as const)}
      />
      <FileField
        name={fileField}
        label="Fichier"
        hint="PDF, photo (JPEG, PNG, WebP), DOCX, ODT ou XLSX, 10 Mo au plus."
        accept={accept}
      />
      <button type="submit" class="quiet">
        Ajouter
      </button>
    </Form>
  </section>
);
