import { may } from '../../access/index.ts';
import {
  delegationManage,
  firstVersion,
  immersionManage,
  immersionRulesRead,
  immersionRulesSet,
  listDelegations,
  listRules,
  rules,
  type Settings,
  sureness,
  versionOn,
} from '../../immersions/index.ts';
import { today } from '../../platform/index.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { Empty } from '../kit/empty.tsx';
import { Field, FoldedForm, Hidden, Select } from '../kit/form.tsx';
import { date, hours } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { type Column, Table } from '../kit/table.tsx';
import { Tag } from '../kit/tag.tsx';
import { optionsOf, type Said } from '../pages/words.ts';
import { delegationForm, delegationsPath, rulesForm, rulesPath, withdrawForm } from './forms.ts';
import { delegatorWords, lastDayWords, settingNames, settingWords } from './words.ts';

type Delegation = Awaited<ReturnType<typeof listDelegations>>['data'][number];
type Versions = Awaited<ReturnType<typeof listRules>>['data'];

const stateOf = ({ from, until, withdrawnOn }: Delegation): Said => {
  const day = today();
  if (withdrawnOn && withdrawnOn <= day) return ['Retirée', 'stop'];
  if (until < day) return ['Finie', 'stop'];
  return from > day ? ['À venir', 'plain'] : ['En vigueur', 'ok'];
};

/** By what a structure that is no prescriber of right prescribes. */
export const delegationsPage = page({
  path: delegationsPath,
  right: immersionManage,
  show: async ({ actor }) => {
    const { data } = await listDelegations(actor);
    const manages = may(actor, delegationManage);
    const columns: readonly Column<Delegation>[] = [
      {
        name: 'Déléguée par',
        heads: true,
        cell: ({ by, byName, reference }) => (
          <>
            {byName}{' '}
            <span class="soft">
              {delegatorWords[by]}
              {reference ? `, ${reference}` : ''}
            </span>
          </>
        ),
      },
      { name: 'Publics', cell: ({ people }) => people },
      { name: 'Dates', cell: ({ from, until }) => `${date(from)} – ${date(until)}` },
      {
        name: 'État',
        cell: (one) => (
          <>
            <Tag of={stateOf(one)} /> {one.withdrawnOn ? date(one.withdrawnOn) : ''}
            {manages && !one.withdrawnOn && one.until >= today() ? (
              <FoldedForm summary="Noter un retrait…" of={withdrawForm} params={{ delegation: one.id }}>
                <Hidden name="revision" value={one.revision} />
                <Field name="withdrawnOn" type="date" label="Retirée depuis le" required />
                <button type="submit" class="quiet">
                  Noter le retrait
                </button>
              </FoldedForm>
            ) : null}
          </>
        ),
      },
    ];
    return {
      title: 'Délégations d’immersion',
      body: (
        <>
          <Crumbs to={[['Immersions', '/immersions']]} />
          <h1>Délégations</h1>
          <p class="soft">
            Un PLIE prescrit par délégation : elle finit un jour donné et peut être retirée sans préavis
            (D5135-7, D5135-8). Les responsables sont prévenus trois mois et un mois avant, puis le lendemain.
          </p>
          {data.length === 0 ? (
            <Empty>Aucune délégation.</Empty>
          ) : (
            <div class="table">
              <Table caption="Délégations" columns={columns} rows={data} keyOf={({ id }) => id} />
            </div>
          )}
          {manages ? (
            <FoldedForm summary="Noter une délégation…" of={delegationForm} look="card">
              <Select name="by" label="Qui délègue" required options={optionsOf(delegatorWords)} />
              <Field name="byName" label="Nom de l’organisme" required maxLength={160} />
              <Field
                name="people"
                label="Publics"
                hint="Les catégories que la convention nomme."
                required
                maxLength={300}
              />
              <Field name="reference" label="Référence" maxLength={80} />
              <div class="row">
                <Field name="from" type="date" label="Premier jour" required />
                <Field name="until" type="date" label="Dernier jour" required />
              </div>
              <button type="submit">Noter la délégation</button>
            </FoldedForm>
          ) : null}
        </>
      ),
    };
  },
});

const inWords = (name: keyof Settings, settings: Settings): string => {
  const value = settings[name];
  if (name === 'lastDay') return lastDayWords[settings.lastDay];
  if (name === 'eiShareBp') return `${settings.eiShareBp / 100} %`;
  return name.endsWith('Minutes') ? hours(Number(value)) : String(value);
};
const typed = (name: keyof Settings, settings: Settings): string =>
  name === 'eiShareBp'
    ? String(settings.eiShareBp / 100)
    : name.endsWith('Minutes')
      ? String(Number(settings[name]) / 60)
      : String(settings[name]);

/** The rules, where each comes from and how sure it is; every version of them stays. */
export const rulesPage = page({
  path: rulesPath,
  right: immersionRulesRead,
  show: async ({ actor }) => {
    const { data } = await listRules(actor);
    const { version } = versionOn(
      data.map(({ reason: _, setAt: __, ...one }) => one),
      today(),
    );
    const shown = data.find((one) => one.version === version) ?? {
      ...firstVersion,
      reason: null,
      setAt: null,
    };
    const columns: readonly Column<(typeof rules)[number]>[] = [
      { name: 'Règle', heads: true, cell: ({ name }) => name },
      {
        name: 'Source',
        cell: (rule) => {
          const sure = sureness(shown, rule);
          return (
            <>
              {shown.confirmed[rule.id] ?? rule.article} {sure ? <Tag of={[sure, 'plain']} /> : null}
            </>
          );
        },
      },
    ];
    return {
      title: 'Règles des immersions',
      body: (
        <>
          <Crumbs to={may(actor, immersionManage) ? [['Immersions', '/immersions']] : []} />
          <h1>Règles des immersions</h1>
          <p>
            En vigueur depuis le {date(shown.from)} : {shown.source}. Une convention signée garde les règles
            sous lesquelles elle l’a été.
          </p>
          <div class="table">
            <Table caption="Règles" columns={columns} rows={rules} keyOf={({ id }) => id} />
          </div>
          <History of={data} />
          {may(actor, immersionRulesSet) ? (
            <Add after={data[0]?.version ?? 0} settings={shown.settings} confirmed={shown.confirmed} />
          ) : null}
        </>
      ),
    };
  },
});

const History = ({ of }: { of: Versions }) => (
  <section>
    <h2>Réglages, version par version</h2>
    <ul class="list">
      {of.map((one) => (
        <li key={one.version} class="card">
          <strong>À partir du {date(one.from)}</strong>{' '}
          <span class="soft">
            {one.source}
            {one.reason && one.setAt ? `. Noté le ${date(one.setAt)} : ${one.reason}` : ''}
          </span>
          <details>
            <summary>
              Réglages<span class="hidden"> à partir du {date(one.from)}</span>
            </summary>
            <dl class="read">
              {settingNames.map((name) => (
                <div key={name}>
                  <dt>{settingWords[name]}</dt>
                  <dd>{inWords(name, one.settings)}</dd>
                </div>
              ))}
            </dl>
          </details>
        </li>
      ))}
    </ul>
  </section>
);

interface AddProps {
  after: number;
  settings: Settings;
  confirmed: Versions[number]['confirmed'];
}

const Add = ({ after, settings, confirmed }: AddProps) => (
  <FoldedForm summary="Fixer les règles à partir d’une date…" of={rulesForm} look="card">
    <Hidden name="after" value={after} />
    <Field name="from" type="date" label="À partir du" required />
    <Field
      name="source"
      label="Source"
      hint="Le texte et l’article qui le disent."
      required
      maxLength={300}
    />
    {settingNames.map((name) =>
      name === 'lastDay' ? (
        <Select
          key={name}
          name="settings.lastDay"
          label={settingWords.lastDay}
          value={settings.lastDay}
          required
          options={optionsOf(lastDayWords)}
        />
      ) : (
        <Field
          key={name}
          name={`settings.${name}`}
          label={`${settingWords[name]}${name === 'eiShareBp' ? ', en %' : ''}`}
          value={typed(name, settings)}
          required
        />
      ),
    )}
    <details>
      <summary>Confirmer des règles par une source</summary>
      {rules.map(({ id, name }) => (
        <Field key={id} name={`confirmed.${id}`} label={name} value={confirmed[id]} maxLength={200} />
      ))}
    </details>
    <Field name="reason" label="Pourquoi" required maxLength={300} />
    <button type="submit">Fixer ces règles</button>
  </FoldedForm>
);
