import {
  immersionManage,
  immersionTell,
  listDelegations,
  purposes,
  readImmersion,
} from '../../immersions/index.ts';
import { addDays, today } from '../../platform/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Box, Field, Form, Hidden, Radios, Select } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { optionsOf } from '../pages/words.ts';
import { presenceForm, presencePath, writeForm, writePath } from './forms.ts';
import { employmentWords, purposeNames } from './words.ts';

const typedHours = (minutes: number): string =>
  minutes % 60
    ? `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}`
    : String(minutes / 60);

/** The whole text of a convention (D5135-2), on one page: what is not known yet is left for later. */
export const writePage = page({
  path: writePath,
  right: immersionManage,
  show: async ({ actor, params }) => {
    const one = await readImmersion(actor, params.id ?? '');
    const { terms: t, prescribes } = one;
    const delegations = prescribes === 'right' ? [] : (await listDelegations(actor)).data;
    const text = (name: keyof typeof t, label: string, maxLength: number, hint?: string) => (
      <Field
        name={name}
        label={label}
        value={t[name] as string | undefined}
        maxLength={maxLength}
        hint={hint}
      />
    );
    const words = (name: keyof typeof t, label: string, maxLength: number, hint?: string) => (
      <Field
        name={name}
        label={label}
        value={t[name] as string | undefined}
        maxLength={maxLength}
        hint={hint}
        rows={3}
      />
    );
    return {
      title: `Convention ${one.reference}`,
      body: (
        <>
          <Crumbs
            to={[
              ['Immersions', '/immersions'],
              [one.reference, `/immersions/${one.id}`],
            ]}
          />
          <h1>
            Convention {one.reference} <span class="soft">chez {one.company}</span>
          </h1>
          <p class="soft">Enregistrez quand vous voulez : ce qui manque est rappelé avant la signature.</p>
          <Form of={writeForm} params={{ id: one.id }}>
            <Hidden name="revision" value={one.revision} />
            <fieldset class="card">
              <legend>Dates et heures</legend>
              <div class="row">
                <Field name="startsOn" type="date" label="Premier jour" value={one.startsOn} required />
                <Field name="endsOn" type="date" label="Dernier jour" value={one.endsOn} required />
              </div>
              <Field
                name="weekMinutes"
                label="Présence par semaine, en heures"
                value={t.weekMinutes ? typedHours(t.weekMinutes) : ''}
                width="short"
                inputMode="decimal"
              />
              {words(
                'schedule',
                'Horaires',
                800,
                'Par exemple : du lundi au vendredi, 8 h – 12 h et 13 h – 16 h.',
              )}
              {text('place', 'Lieu', 200)}
            </fieldset>
            <fieldset class="card">
              <legend>Objet et objectifs</legend>
              <Radios
                name="purpose"
                label="Objet"
                value={one.purpose}
                required
                options={purposes.map((purpose) => [purpose, purposeNames[purpose]])}
              />
              {words('objectives', 'Objectifs précis', 1500)}
              {words('assessment', 'Comment savoir s’ils sont atteints', 800)}
              {words('tasks', 'Tâches confiées', 1500)}
              <Box
                name="isNoPost"
                label="L’immersion ne tient pas un poste : ni tâche régulière d’un emploi permanent, ni surcroît, ni saison, ni remplacement (L5135-7)."
                checked={t.isNoPost === true}
              />
            </fieldset>
            <fieldset class="card">
              <legend>Accueil</legend>
              {text('hostAddress', 'Adresse', 200)}
              {text('hostActivity', 'Activité principale', 160)}
              {text('hostAgreement', 'Convention collective', 160, 'Ou « aucune ».')}
              {text('hostSigner', 'Qui signe pour l’accueil', 120)}
              {text('tutorName', 'Tuteur ou tutrice', 120)}
              {text('tutorJob', 'Sa fonction', 120)}
              {text('safetyBy', 'Qui remet les consignes de sécurité', 120)}
              {text('protections', 'Équipements de protection', 300)}
            </fieldset>
            <fieldset class="card">
              <legend>Personne</legend>
              <Radios
                name="employment"
                label="Est-elle salariée ?"
                value={t.employment}
                options={optionsOf(employmentWords)}
              />
              {text('employerName', 'Son employeur actuel', 160)}
              {text('employerSigner', 'Qui signe pour cet employeur', 120)}
              <div class="row">
                <Field
                  name="contractFrom"
                  type="date"
                  label="Son contrat commence le"
                  value={t.contractFrom}
                />
                <Field
                  name="contractUntil"
                  type="date"
                  label="et finit le"
                  value={t.contractUntil}
                  hint="Pour une EI : l’immersion tient en 25 % du contrat."
                />
              </div>
              <Field
                name="daysElsewhere"
                label="Jours d’immersion déjà faits ailleurs pendant ce contrat"
                value={t.daysElsewhere}
                width="short"
                inputMode="numeric"
              />
              {text('guardianName', 'Mineur·e : qui en répond', 120, 'Cette personne signe aussi.')}
            </fieldset>
            <fieldset class="card">
              <legend>Prescription et accompagnement</legend>
              {prescribes === 'right' ? null : (
                <Select
                  name="delegationId"
                  label="Délégation"
                  value={one.delegationId}
                  hint="Sans elle, un PLIE ne prescrit pas."
                  options={delegations.map(({ id, byName, until, withdrawnOn }) => [
                    id,
                    `${byName}, jusqu’au ${date(withdrawnOn ?? until)}`,
                  ])}
                />
              )}
              {text('prescriberSigner', 'Qui signe pour le prescripteur', 120)}
              {text('referentName', 'Qui suit la personne', 120)}
              {text('companionName', 'Structure d’accompagnement, si c’en est une autre', 160)}
              {text('companionSigner', 'Qui signe pour elle', 120)}
            </fieldset>
            <button type="submit">Enregistrer la convention</button>
          </Form>
        </>
      ),
    };
  },
});

/** Each day of the immersion until today, with its hours. */
export const presencePage = page({
  path: presencePath,
  right: immersionTell,
  show: async ({ actor, params }) => {
    const one = await readImmersion(actor, params.id ?? '');
    const known = new Map(one.presence.map(({ on, minutes }) => [on, minutes]));
    const last = [one.ended?.on ?? one.endsOn, today()].toSorted()[0] ?? one.endsOn;
    const days: string[] = [];
    for (let day = one.startsOn; day <= last; day = addDays(day, 1)) days.push(day);
    return {
      title: `Présence ${one.reference}`,
      body: (
        <>
          <Crumbs
            to={[
              ['Immersions', '/immersions'],
              [one.reference, `/immersions/${one.id}`],
            ]}
          />
          <h1>Heures de présence</h1>
          <p class="soft">
            Exactes : l’assurance et l’URSSAF les demandent. Par exemple 7, 7,5 ou 7h30 ; vide : la personne
            n’était pas là.
          </p>
          <Form of={presenceForm} params={{ id: one.id }}>
            <Hidden name="revision" value={one.revision} />
            <div class="days">
              {days.map((day) => {
                const minutes = known.get(day);
                return (
                  <Field
                    key={day}
                    name={`h.${day}`}
                    label={`${weekday.format(new Date(`${day}T12:00:00Z`))}`}
                    value={minutes === undefined ? '' : typedHours(minutes)}
                    width="short"
                    inputMode="decimal"
                  />
                );
              })}
            </div>
            <button type="submit">Enregistrer les heures</button>
          </Form>
        </>
      ),
    };
  },
});

const weekday = new Intl.DateTimeFormat('fr-FR', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'Europe/Paris',
});
