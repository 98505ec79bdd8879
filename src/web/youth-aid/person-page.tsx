import { readParticipant } from '../../participants/index.ts';
import { aidKinds, aidWrite, listAids, purposes } from '../../youth-aid/index.ts';
import { Empty } from '../kit/empty.tsx';
import { Form, Radios, Select } from '../kit/form.tsx';
import { page } from '../kit/page.ts';
import { InRecord, readHead } from '../pages/record/record.tsx';
import { beginForm, personPath } from './forms.ts';
import { AidTable } from './table.tsx';
import { kindWords, purposeWords } from './words.ts';

/** The requests of one person, and one to begin: the first of the pages of a request. */
export const personAidsPage = page({
  path: personPath,
  right: aidWrite,
  show: async ({ actor, params }) => {
    const id = params.id ?? '';
    const person = await readParticipant(actor, id, 'youth-aid');
    const { firstName, lastName } = person;
    const head = await readHead(actor, person);
    const { data } = await listAids(actor, { participantId: id, limit: 50 });
    const name = `${firstName ?? ''} ${lastName ?? ''}`;
    return {
      title: `Aides aux jeunes de ${name}`,
      body: (
        <InRecord head={head} at="aides">
          <p class="soft">
            Le fonds d’aide vient après les aides de droit commun. Une demande, un besoin ; une seule demande
            ouverte à la fois.
          </p>
          {data.length === 0 ? <Empty>Aucune demande.</Empty> : <AidTable lines={data} />}
          <section class="card">
            <h2>Commencer une demande</h2>
            <Form of={beginForm} params={{ id }}>
              <Radios
                name="kind"
                label="Sorte d’aide"
                required
                options={aidKinds.map((kind) => [kind, kindWords[kind]])}
              />
              <Select
                name="purpose"
                label="Pour quoi ?"
                required
                options={purposes.map((purpose) => [purpose, purposeWords[purpose]])}
              />
              <button type="submit">Commencer</button>
            </Form>
          </section>
        </InRecord>
      ),
    };
  },
});
