import { may } from '../../access/index.ts';
import { esfControl, esfRead, esfRulesSet, listEsfRules, readControl } from '../../esf/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Box, Field, FoldedForm, Hidden, Select } from '../kit/form.tsx';
import { date, dateAndTime, several } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { optionsOf } from '../pages/words.ts';
import { controlPath, findingForm, rulesForm, rulesPath } from './forms.ts';
import { resultWords } from './words.ts';

/** A control: how it was drawn, and what is found of each. */
export const controlPage = page({
  path: controlPath,
  right: esfControl,
  show: async ({ actor, params }) => {
    const control = await readControl(actor, params.id ?? '');
    return {
      title: 'Contrôle par échantillon',
      body: (
        <>
          <Crumbs
            to={[
              ['FSE+', '/fse'],
              ['Opération', `/fse/operations/${control.operationId}`],
            ]}
          />
          <h1>Contrôle du {date(control.at)}</h1>
          <p>
            {several(control.drawn.length, 'dossier tiré', 'dossiers tirés')} sur {control.population}. Graine
            : <code class="wrap">{control.seed}</code>. Empreinte de la liste :{' '}
            <code class="wrap">{control.print}</code>
          </p>
          <ul class="list">
            {control.drawn.map(({ spellId, participant, missing, result }) => (
              <li key={spellId} class="card">
                {participant ? (
                  <a href={`/fse/participations/${spellId}`}>{participant}</a>
                ) : (
                  'Personne effacée depuis'
                )}{' '}
                {result ? <strong>{resultWords[result]}</strong> : null}{' '}
                <span class="soft">
                  {missing ? several(missing, 'réponse manque', 'réponses manquent') : ''}
                </span>
                {control.findings
                  .filter((finding) => finding.spellId === spellId)
                  .map((finding) => (
                    <p key={finding.at}>
                      {resultWords[finding.result]}, le {dateAndTime(finding.at)} :{' '}
                      {finding.words ?? 'effacé'}
                    </p>
                  ))}
                {participant ? (
                  <FoldedForm
                    summary={`Noter un constat sur ${participant}…`}
                    of={findingForm}
                    params={{ id: control.id, spell: spellId }}
                  >
                    <Hidden name="revision" value={control.revision} />
                    <Select name="result" label="Constat" required options={optionsOf(resultWords)} />
                    <Field name="words" label="Ce qui est constaté" required maxLength={500} />
                    <button type="submit" class="quiet">
                      Noter le constat
                    </button>
                  </FoldedForm>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
});

const settingWords = {
  entryDays: 'Jours pour les réponses à l’entrée',
  exitDays: 'Jours pour les réponses à la sortie',
  laterMonths: 'Mois après la sortie',
  laterDays: 'et jours pour ces réponses',
  longUnemployedMonths: 'Mois d’un chômage de longue durée',
} as const;

export const esfRulesPage = page({
  path: rulesPath,
  right: esfRead,
  show: async ({ actor }) => {
    const { data } = await listEsfRules(actor);
    const [newest] = data;
    return {
      title: 'Réglages FSE+',
      body: (
        <>
          <Crumbs to={[['FSE+', '/fse']]} />
          <h1>Réglages FSE+</h1>
          <p>
            Les délais viennent de l’usage tant que personne ne les a confirmés par une source. L’origine
            étrangère (EECO14) n’est demandée que si un réglage confirmé le dit ; l’appartenance à une
            minorité (EECO15) jamais.
          </p>
          <ul class="list">
            {data.map((one) => (
              <li key={one.version} class="card">
                <strong>À partir du {date(one.from)}</strong>{' '}
                <span class="soft">
                  {one.source}
                  {one.confirmed ? '' : ' (à confirmer)'}
                  {one.reason && one.setAt ? `. Noté le ${date(one.setAt)} : ${one.reason}` : ''}
                </span>
                <dl class="read">
                  {optionsOf(settingWords).map(([name, words]) => (
                    <div key={name}>
                      <dt>{words}</dt>
                      <dd>{one.settings[name]}</dd>
                    </div>
                  ))}
                  <div>
                    <dt>Origine étrangère demandée</dt>
                    <dd>{one.settings.asksBackground ? 'oui' : 'non'}</dd>
                  </div>
                </dl>
              </li>
            ))}
          </ul>
          {may(actor, esfRulesSet) && newest ? (
            <FoldedForm summary="Fixer les réglages à partir d’une date…" of={rulesForm} look="card">
              <Hidden name="after" value={newest.version} />
              <Field name="from" type="date" label="À partir du" required />
              <Field name="source" label="Source" required maxLength={300} />
              <Box name="confirmed" label="Cette source le dit elle-même" />
              {optionsOf(settingWords).map(([name, words]) => (
                <Field
                  key={name}
                  name={`settings.${name}`}
                  label={words}
                  value={newest.settings[name]}
                  inputMode="numeric"
                  width="short"
                  required
                />
              ))}
              <Box
                name="settings.asksBackground"
                label="Demander l’origine étrangère (EECO14)"
                checked={newest.settings.asksBackground}
              />
              <Field name="reason" label="Pourquoi" required maxLength={300} />
              <button type="submit">Fixer ces réglages</button>
            </FoldedForm>
          ) : null}
        </>
      ),
    };
  },
});
