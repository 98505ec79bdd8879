import { currentCatalogue } from '../../occupations/index.ts';
import { readParticipant } from '../../participants/index.ts';
import { notFound } from '../../platform/index.ts';
import { followMonths, readSession, schoolRead } from '../../schools/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Field, FoldedForm, Form, Hidden, Select } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { skillName } from '../pages/needs/words-of-need.ts';
import { levelWords } from '../pages/record/words.ts';
import { optionsOf } from '../pages/words.ts';
import {
  admitForm,
  declineForm,
  enterForm,
  followForm,
  leaveForm,
  sessionPath,
  validateForm,
} from './forms.ts';
import { pupilWords, schoolExitWords } from './words.ts';

type Session = Awaited<ReturnType<typeof readSession>>;
type Pupil = Session['pupils'][number];

/** Somebody in a session: their portfolio, and the next step. */
export const pupilPage = page({
  path: `${sessionPath}/:pupil`,
  right: schoolRead,
  show: async ({ actor, params: { id = '', pupil: who = '' } }) => {
    const session = await readSession(actor, id);
    const pupil = session.pupils.find(({ person }) => person.id === who);
    if (!pupil) throw notFound('Candidature');
    const { profile } = await readParticipant(actor, who, 'school');
    const trades = [...profile.wishes, ...profile.experience.map(({ occupation }) => occupation)];
    const codes = trades.flatMap((code) => currentCatalogue().occupation(code)?.skills ?? []);
    return {
      title: `${pupil.person.firstName} ${pupil.person.lastName}, ${session.name}`,
      body: <Portfolio {...{ session, pupil, codes: [...new Set(codes)] }} />,
    };
  },
});

function Portfolio({ session, pupil, codes }: { session: Session; pupil: Pupil; codes: readonly string[] }) {
  const { person, state, enteredOn, exit, skills, follow } = pupil;
  return (
    <>
      <Crumbs
        to={[
          ['Sessions', '/ecole/sessions'],
          [session.name, `/ecole/sessions/${session.id}`],
        ]}
      />
      <h1>
        {person.firstName} {person.lastName} <Tag of={pupilWords[state]} />
      </h1>
      <p>
        <a href={`/participants/${person.id}`}>Sa fiche</a>
        {enteredOn ? `, entrée le ${date(enteredOn)}` : ''}
        {exit ? `, sortie le ${date(exit.on)} : ${schoolExitWords[exit.kind].toLowerCase()}` : ''}
      </p>
      <div class="split">
        <section class="card">
          <h2>Portefeuille de compétences</h2>
          {skills.length === 0 ? <p class="soft">Aucune compétence validée.</p> : null}
          <ul>
            {skills.map(({ code, level, on }) => (
              <li key={code}>
                {skillName(code)}{' '}
                <span class="soft">{`${levelWords[level - 1] ?? level}, le ${date(on)}`}</span>
              </li>
            ))}
          </ul>
          {follow.map(({ months, kind }) => (
            <p key={months}>
              {months} mois après : {schoolExitWords[kind].toLowerCase()}
            </p>
          ))}
        </section>
        <aside>
          <Gestures {...{ id: session.id, pupil, codes }} />
        </aside>
      </div>
    </>
  );
}

function Gestures({ id, pupil, codes }: { id: string; pupil: Pupil; codes: readonly string[] }) {
  const { person, state, exit, follow } = pupil;
  const params = { id };
  const who = <Hidden name="participantId" value={person.id} />;
  return (
    <section class="card">
      <h2>Faire avancer</h2>
      {state === 'candidate' ? (
        <Form of={admitForm} params={params} label="Admettre">
          {who}
          <button type="submit">Admettre, ou mettre en attente</button>
        </Form>
      ) : null}
      {state === 'admitted' ? (
        <Form of={enterForm} params={params} label="Entrer">
          {who}
          <Field name="on" type="date" label="Entrée le" hint="Aujourd’hui si vous laissez vide." />
          <button type="submit">Noter l’entrée</button>
        </Form>
      ) : null}
      {state === 'candidate' || state === 'waiting' || state === 'admitted' ? (
        <Form of={declineForm} params={params} label="Sans suite">
          {who}
          <button type="submit" class="quiet">
            Sans suite
          </button>
        </Form>
      ) : null}
      {state === 'entered' || state === 'left' ? (
        <FoldedForm summary="Valider une compétence" of={validateForm} params={params}>
          {who}
          <Select
            name="skill"
            label="Compétence"
            required
            options={codes.map((code) => [code, skillName(code)])}
            hint="Celles des métiers souhaités et exercés de sa fiche, qui la portera aussi."
          />
          <Select
            name="level"
            label="Niveau"
            required
            options={levelWords.map((words, i) => [String(i + 1), words])}
          />
          <button type="submit">Valider</button>
        </FoldedForm>
      ) : null}
      {state === 'entered' ? (
        <FoldedForm summary="Noter la sortie" of={leaveForm} params={params}>
          {who}
          <Select name="kind" label="Vers" required options={optionsOf(schoolExitWords)} />
          <Field name="on" type="date" label="Le" hint="Aujourd’hui si vous laissez vide." />
          <button type="submit">Noter</button>
        </FoldedForm>
      ) : null}
      {exit
        ? followMonths
            .filter((months) => !follow.some((one) => one.months === months))
            .map((months) => (
              <FoldedForm key={months} summary={`${months} mois après`} of={followForm} params={params}>
                {who}
                <Hidden name="months" value={months} />
                <Select name="kind" label="Où en est-elle ?" required options={optionsOf(schoolExitWords)} />
                <button type="submit" class="quiet">
                  Noter
                </button>
              </FoldedForm>
            ))
        : null}
    </section>
  );
}
