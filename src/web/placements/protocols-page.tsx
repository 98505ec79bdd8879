import { may } from '../../access/index.ts';
import {
  confidenceWords,
  hoursInWords,
  listProtocols,
  protocolManage,
  protocolOn,
  protocolRead,
  rules,
  type Settings,
} from '../../placements/index.ts';
import { today } from '../../platform/index.ts';
import { plies } from '../../territory/index.ts';
import { Box, Field, FoldedForm, Hidden, Select } from '../kit/form.tsx';
import { date } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { protocolForm, protocolsPath } from './forms.ts';

type Protocols = Awaited<ReturnType<typeof listProtocols>>['data'];
type One = Protocols[number];

const settingWords: Record<keyof Settings, string> = {
  fullTimeMinutes: 'Temps plein, par semaine',
  halfTimeMinutes: 'Mi-temps, par semaine',
  breakWorkingDays: 'Jours ouvrés sans contrat qui font une interruption',
  heldMonths: 'Mois à tenir dans un emploi',
  lastingMonths: 'Mois d’un emploi durable',
  lastingIsLonger: 'Un emploi durable est plus long que cela',
  seasonalMonths: 'Mois de travail saisonnier',
  seasonalOutOfMonths: 'sur combien de mois',
  aiMinutes: 'En association intermédiaire : temps, par semaine',
  aiMonths: 'En association intermédiaire : mois',
  aiAge: 'En association intermédiaire : plus de … ans',
  longTrainingMonths: 'Une formation longue a plus de … mois',
  longTrainingHeldMonths: 'et compte au bout de … mois',
};
const names = Object.keys(settingWords) as (keyof Settings)[];

const inWords = (name: keyof Settings, value: number | boolean): string =>
  typeof value === 'boolean'
    ? value
      ? 'oui'
      : 'non'
    : name.endsWith('Minutes')
      ? hoursInWords(value)
      : String(value);

const plieName = (id: string | null): string =>
  id === null ? 'tous les PLIE' : (plies.find((one) => one.id === id)?.name ?? id);

/** The rules of exits, where each comes from and how sure it is; every generation of them stays. */
export const protocolsPage = page({
  path: protocolsPath,
  right: protocolRead,
  show: async ({ actor }) => {
    const { data } = await listProtocols(actor);
    const asRules = data.map(({ plie, until, reason: _, setAt: __, ...one }) => ({
      ...one,
      ...(plie ? { plie } : {}),
      ...(until ? { until } : {}),
    }));
    const inForce = protocolOn(asRules, today(), undefined);
    const shown = data.find(({ version }) => version === inForce?.version) ?? data[0];
    return {
      title: 'Règles de sortie',
      body: (
        <>
          <h1>Règles de sortie</h1>
          <p>
            Ce qui fait d’un emploi une sortie positive. Une réponse donnée nomme son protocole : un nouveau
            ne change rien de ce qui a été noté.
          </p>
          {shown ? <RuleTable of={shown} /> : null}
          <History of={data} />
          {shown && may(actor, protocolManage) ? <Add after={data[0]?.version ?? 0} from={shown} /> : null}
        </>
      ),
    };
  },
});

const RuleTable = ({ of }: { of: One }) => (
  <table class="stack">
    <caption>
      En vigueur aujourd’hui pour tous : {of.name}, depuis le {date(of.from)}
    </caption>
    <thead>
      <tr>
        <th scope="col">Règle</th>
        <th scope="col">Source</th>
      </tr>
    </thead>
    <tbody>
      {rules.map((rule) => {
        const confirmed = of.confirmed[rule.id];
        const sure = confirmed ? '' : confidenceWords[rule.confidence];
        return (
          <tr key={rule.id}>
            <th scope="row">{rule.name(of.settings)}</th>
            <td data-label="Source">
              {confirmed ?? rule.source} {sure ? <Tag of={[sure, 'plain']} /> : null}
            </td>
          </tr>
        );
      })}
    </tbody>
  </table>
);

const History = ({ of }: { of: Protocols }) => (
  <section>
    <h2>Protocoles</h2>
    <ul class="list">
      {of.map((one) => (
        <li key={one.version} class="card">
          <strong>{one.name}</strong>{' '}
          <span class="soft">
            {plieName(one.plie)}, du {date(one.from)}
            {one.until ? ` au ${date(one.until)}` : ''}. {one.source}
            {one.reason && one.setAt ? `. Noté le ${date(one.setAt)} : ${one.reason}` : ''}
          </span>
          <details>
            <summary>
              Réglages<span class="hidden"> de {one.name}</span>
            </summary>
            <dl class="read">
              {names.map((name) => (
                <div key={name}>
                  <dt>{settingWords[name]}</dt>
                  <dd>{inWords(name, one.settings[name])}</dd>
                </div>
              ))}
            </dl>
          </details>
        </li>
      ))}
    </ul>
  </section>
);

const Add = ({ after, from }: { after: number; from: One }) => (
  <FoldedForm summary="Fixer les règles à partir d’une date…" of={protocolForm} look="card">
    <Hidden name="after" value={after} />
    <Field name="name" label="Nom du protocole" required maxLength={80} />
    <Select
      name="plie"
      label="PLIE"
      hint="Sans choix : tous."
      options={plies.map(({ id, name }) => [id, name] as const)}
    />
    <div class="row">
      <Field name="from" type="date" label="À partir du" required />
      <Field name="until" type="date" label="Jusqu’au" />
    </div>
    <Field
      name="source"
      label="Source"
      hint="Le texte et l’article qui le disent."
      required
      maxLength={300}
    />
    {names.map((name) =>
      name === 'lastingIsLonger' ? (
        <Box
          key={name}
          name={`settings.${name}`}
          label={settingWords[name]}
          checked={from.settings.lastingIsLonger}
        />
      ) : (
        <Field
          key={name}
          name={`settings.${name}`}
          label={settingWords[name]}
          value={inWords(name, from.settings[name])}
          width="short"
          required
        />
      ),
    )}
    <details>
      <summary>Confirmer des règles par une source</summary>
      {rules.map(({ id, name }) => (
        <Field
          key={id}
          name={`confirmed.${id}`}
          label={name(from.settings)}
          value={from.confirmed[id]}
          maxLength={200}
        />
      ))}
    </details>
    <Field name="reason" label="Pourquoi" required maxLength={300} />
    <button type="submit">Fixer ces règles</button>
  </FoldedForm>
);
