import { may } from '../../access/index.ts';
import { today } from '../../platform/index.ts';
import {
  aidKinds,
  listReglements,
  previewReglement,
  purposes,
  reglementOn,
  reglementRead,
  reglementSet,
  ruleIds,
} from '../../youth-aid/index.ts';
import { Boxes, Field, Form, Hidden, Radios } from '../kit/form.tsx';
import { date, euros, several } from '../kit/format.ts';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { readWanted, reglementForm } from './fund-forms.ts';
import { kindWords, proofWords, purposeWords, ruleWords } from './words.ts';

type All = Awaited<ReturnType<typeof listReglements>>['data'];
type One = All[number];

/** The règlement in force, what was before it, and the next one: shown before it is set. */
export const reglementPage = page({
  path: '/reglement-aide',
  right: reglementRead,
  show: async ({ actor, form }) => {
    const { data } = await listReglements(actor);
    const inForce = reglementOn(data, today());
    const shown = data.find(({ version }) => version === inForce.version) ?? data[0];
    const tried =
      form && form.errors.length === 0 && !form.problem ? await readWanted(actor, form.fields) : undefined;
    const preview = tried ? await previewReglement(actor, tried) : undefined;
    return {
      title: 'Règlement du fonds d’aide aux jeunes',
      body: (
        <>
          <h1>Règlement du fonds d’aide aux jeunes</h1>
          {shown ? <Shown of={shown} /> : null}
          {preview ? (
            <section class="card" role="status">
              <h2>Ce qui changera</h2>
              {preview.changes.length === 0 ? <p>Aucune valeur ne change.</p> : null}
              <ul>
                {preview.changes.map(({ name, was, is }) => (
                  <li key={name}>
                    {nameOf(name)} : {sayValue(was)} devient {sayValue(is)}
                  </li>
                ))}
              </ul>
              <p>Pour enregistrer, cochez « J’ai relu » et envoyez encore.</p>
            </section>
          ) : null}
          {shown && may(actor, reglementSet) ? (
            <Edit of={shown} after={data[0]?.version ?? 0} reread={Boolean(preview)} />
          ) : null}
          <h2>Historique</h2>
          <ul class="list">
            {data.map((one) => (
              <li key={one.version}>
                <strong>{one.name}</strong>, à partir du {date(one.from)}{' '}
                <span class="soft">
                  n° {one.version}. {one.source}
                  {one.reason ? `. ${one.reason}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </>
      ),
    };
  },
});

const names: Readonly<Record<string, string>> = {
  ageFrom: 'Premier âge',
  ageBefore: 'Âge qui n’a plus droit',
  scaleOn: 'Barème',
  monthlyCents: 'Ressources par mois (centimes)',
  sharePerPersonCents: 'Part par personne du foyer (centimes)',
  ceilings: 'Plafonds (centimes)',
  renewals: 'Renouvellements en un an',
  monthsBetween: 'Mois entre deux aides',
  urgentCents: 'Urgence (centimes)',
  quorum: 'Quorum',
  notifyDays: 'Jours pour notifier',
};
const nameOf = (name: string): string => names[name] ?? name;
const sayValue = (json: string): string =>
  json.replaceAll('"', '').replace(/[{}]/g, '').replaceAll(',', ', ');

function Shown({ of }: { of: One }) {
  const { settings } = of;
  const rows: readonly (readonly [string, string])[] = [
    ['Âge', `de ${settings.ageFrom} ans à la veille de ${settings.ageBefore} ans`],
    [
      'Barème',
      `${euros(settings.monthlyCents)} par mois, ${settings.scaleOn === 'own' ? 'sur les ressources du jeune' : `sur celles du foyer, plus ${euros(settings.sharePerPersonCents)} par personne`}, en ${several(settings.resourceMonths, 'mois', 'mois')}`,
    ],
    ...purposes.map((purpose) => {
      const cents = settings.ceilings[purpose];
      return [
        purposeWords[purpose],
        cents === undefined ? 'sur explication' : `${euros(cents)} au plus`,
      ] as const;
    }),
    [
      'Renouvellements',
      `${settings.renewals} en un an, ${several(settings.monthsBetween, 'mois', 'mois')} entre deux aides`,
    ],
    ...aidKinds.map(
      (kind) =>
        [
          `Pièces, ${kindWords[kind].toLowerCase()}`,
          (settings.documents[kind] ?? []).map((one) => proofWords[one]).join(', '),
        ] as const,
    ),
    [
      'Urgence',
      `${euros(settings.urgentCents)} au plus, payés sous ${several(settings.urgentPayDays, 'jour')}, ratifiés sous ${several(settings.ratifyDays, 'jour')}`,
    ],
    ['Quorum', several(settings.quorum, 'membre')],
    ['Notification', `sous ${several(settings.notifyDays, 'jour')}`],
  ];
  return (
    <section class="card">
      <h2>
        {of.name}, à partir du {date(of.from)}
      </h2>
      <dl class="read">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        {of.toConfirm.length > 0 ? <Tag of={['À confirmer', 'ask']} /> : null}{' '}
        {of.toConfirm.map((rule) => ruleWords[rule].toLowerCase()).join(', ')}
      </p>
      <p class="soft">Source : {of.source}</p>
    </section>
  );
}

const typed = (cents: number): string => String(cents / 100).replace('.', ',');

const Edit = ({ of, after, reread }: { of: One; after: number; reread: boolean }) => (
  <Form of={reglementForm} class="card">
    <h2>Fixer un autre règlement</h2>
    <Hidden name="after" value={after} />
    <Field name="name" label="Nom" required value={of.name} />
    <Field name="from" type="date" label="À partir du" required />
    <Field name="source" label="Source" required value={of.source} maxLength={300} />
    <Field
      name="ageFrom"
      label="Premier âge"
      inputMode="numeric"
      width="short"
      required
      value={of.settings.ageFrom}
    />
    <Field
      name="ageBefore"
      label="Âge qui n’a plus droit"
      inputMode="numeric"
      width="short"
      required
      value={of.settings.ageBefore}
      hint="26 : jusqu’à la veille du 26e anniversaire."
    />
    <Radios
      name="scaleOn"
      label="Ressources comptées"
      required
      inline
      value={of.settings.scaleOn}
      options={[
        ['own', 'Celles du jeune'],
        ['household', 'Celles du foyer'],
      ]}
    />
    <Field
      name="monthlyCents"
      label="Barème par mois, en euros"
      inputMode="decimal"
      width="short"
      required
      value={typed(of.settings.monthlyCents)}
    />
    <Field
      name="sharePerPersonCents"
      label="Plus, par personne du foyer, en euros"
      inputMode="decimal"
      width="short"
      value={typed(of.settings.sharePerPersonCents)}
    />
    {purposes.map((purpose) => {
      const cents = of.settings.ceilings[purpose];
      return (
        <Field
          key={purpose}
          name={`ceiling-${purpose}`}
          label={`Plafond, ${purposeWords[purpose].toLowerCase()}, en euros`}
          inputMode="decimal"
          width="short"
          value={cents === undefined ? '' : typed(cents)}
        />
      );
    })}
    <Field
      name="renewals"
      label="Renouvellements en un an"
      inputMode="numeric"
      width="short"
      required
      value={of.settings.renewals}
    />
    <Field
      name="monthsBetween"
      label="Mois entre deux aides pour le même besoin"
      inputMode="numeric"
      width="short"
      required
      value={of.settings.monthsBetween}
    />
    <Field
      name="urgentCents"
      label="Urgence, en euros au plus"
      inputMode="decimal"
      width="short"
      required
      value={typed(of.settings.urgentCents)}
    />
    <Field
      name="quorum"
      label="Quorum"
      inputMode="numeric"
      width="short"
      required
      value={of.settings.quorum}
    />
    <Field
      name="notifyDays"
      label="Jours pour notifier"
      inputMode="numeric"
      width="short"
      required
      value={of.settings.notifyDays}
    />
    <Boxes
      name="confirmed[]"
      label="Confirmé par le texte"
      options={ruleIds
        .filter((rule) => of.toConfirm.includes(rule))
        .map((rule) => [rule, ruleWords[rule]] as const)}
    />
    <Field name="reason" label="Pourquoi ce changement" required maxLength={300} />
    {reread ? <Boxes name="sure[]" label="Avant d’enregistrer" options={[['yes', 'J’ai relu']]} /> : null}
    <button type="submit">{reread ? 'Enregistrer' : 'Voir ce qui changera'}</button>
  </Form>
);
