import { readParticipant } from '../../participants/index.ts';
import { readYouth, youthRead } from '../../youth/index.ts';
import { Box, Field, FoldedForm, Form, Hidden, Select } from '../kit/form.tsx';
import { date, hours } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { InRecord, readHead } from '../pages/record/record.tsx';
import { optionsOf } from '../pages/words.ts';
import { EngagementFields } from './engagement-fields.tsx';
import { fileForm, personPath, startForm } from './forms.ts';
import { Frameworks } from './frameworks.tsx';
import { attendanceWords, kindNames } from './words.ts';

type Youth = Awaited<ReturnType<typeof readYouth>>;

/** What a mission locale keeps of somebody: number, frameworks, workshops. */
export const youthPage = page({
  path: personPath,
  right: youthRead,
  show: async ({ actor, params: { id = '' } }) => {
    const person = await readParticipant(actor, id, 'youth');
    const [head, youth] = await Promise.all([readHead(actor, person), readYouth(actor, id)]);
    return {
      title: `Mission locale : ${person.firstName} ${person.lastName}`,
      body: (
        <InRecord head={head} at="jeune">
          {youth.missionLocale ? null : (
            <p class="note">
              Seule une mission locale ouvre un PACEA (Code du travail L5131-4) :{' '}
              <a href={`/participants/${id}/orientation`}>orientez la personne</a>.
            </p>
          )}
          <div class="split">
            <div>
              <Frameworks id={id} frameworks={youth.frameworks} />
              <Workshops youth={youth} />
            </div>
            <aside>
              <File id={id} youth={youth} />
              {youth.missionLocale ? <Start id={id} /> : null}
            </aside>
          </div>
        </InRecord>
      ),
    };
  },
});

const File = ({ id, youth: { number, rqth, guardian, ofAgeOn, revision } }: { id: string; youth: Youth }) => (
  <section class="card">
    <h2>Dossier</h2>
    <dl class="read">
      <dt>Numéro i-milo</dt>
      <dd>{number ?? 'Pas noté'}</dd>
      <dt>RQTH</dt>
      <dd>
        {rqth
          ? `${rqth.held ? 'Oui' : 'Non'}, vu le ${date(rqth.seenOn)}${rqth.until ? `, jusqu’au ${date(rqth.until)}` : ''}`
          : 'Pas demandé'}
      </dd>
      <dt>Accord d’un parent ou du tuteur</dt>
      <dd>{guardian ? `${guardian.name}, le ${date(guardian.agreedOn)}` : 'Pas noté'}</dd>
      {ofAgeOn ? (
        <>
          <dt>18 ans</dt>
          <dd>{date(ofAgeOn)}</dd>
        </>
      ) : null}
    </dl>
    <FoldedForm summary="Compléter le dossier" of={fileForm} params={{ id }}>
      <Hidden name="revision" value={revision} />
      <Field name="number" label="Numéro i-milo" inputMode="numeric" value={number} width="medium" />
      <Select
        name="rqth.held"
        label="Reconnaissance de travailleur handicapé (RQTH)"
        value={rqth ? (rqth.held ? 'yes' : 'no') : undefined}
        options={[
          ['yes', 'Oui, un document le dit'],
          ['no', 'Non'],
        ]}
        hint="Oui ou non, et le jour : jamais le motif. Seule votre structure le lit."
      />
      <Field name="rqth.seenOn" type="date" label="Vu le" value={rqth?.seenOn} />
      <Field name="rqth.until" type="date" label="Valable jusqu’au" value={rqth?.until} />
      <Field name="guardian.name" label="Qui répond d’une personne mineure" value={guardian?.name} />
      <Field name="guardian.agreedOn" type="date" label="Accord donné le" value={guardian?.agreedOn} />
      <button type="submit" class="quiet">
        Enregistrer
      </button>
    </FoldedForm>
  </section>
);

const Start = ({ id }: { id: string }) => (
  <section class="card">
    <h2>Ouvrir un cadre</h2>
    <Form of={startForm} params={{ id }}>
      <Select name="kind" label="Cadre" required options={optionsOf(kindNames)} />
      <Field name="startsOn" type="date" label="Premier jour" required />
      <Field
        name="endsOn"
        type="date"
        label="Dernier jour"
        hint="Le plus tard que le texte permette, si vous laissez vide."
      />
      <EngagementFields />
      <Box name="free" label="Ni étudiante, ni en formation (pour un CEJ)" />
      <button type="submit">Ouvrir</button>
    </Form>
  </section>
);

const Workshops = ({ youth: { workshops, minutesThisWeek } }: { youth: Youth }) => (
  <section class="card">
    <h2>Ateliers</h2>
    <p>
      Cette semaine : {hours(minutesThisWeek)} d’ateliers. <a href="/ateliers">Tous les ateliers</a>
    </p>
    <ul>
      {workshops.map(({ id, title, on, state, cancelled }) => (
        <li key={id}>
          <a href={`/ateliers/${id}`}>{title}</a>, {date(on)}{' '}
          <Tag of={cancelled ? ['Annulé', 'plain'] : attendanceWords[state]} />
        </li>
      ))}
    </ul>
  </section>
);
