import type { ComponentChildren } from 'preact';
import { check } from '../../access/index.ts';
import { fileField, formats, listDocuments, mediaTypes } from '../../documents/index.ts';
import { today } from '../../platform/index.ts';
import { aidDocuments, aidWrite, documentsOfAid, readAid, resourceMonthsOn } from '../../youth-aid/index.ts';
import { kindName } from '../documents/lines.ts';
import { Crumbs } from '../kit/crumbs.tsx';
import { FileField } from '../kit/file-field.tsx';
import { Field, Form, Hidden, Radios, Select } from '../kit/form.tsx';
import { page } from '../kit/page.ts';
import { Steps } from '../kit/steps.tsx';
import { aidPath, monthsOfMeans, proofForm, requestForm, situationForm } from './forms.ts';
import { Sheet } from './sheet.tsx';

type Aid = Awaited<ReturnType<typeof readAid>>;

const steps = ['Sorte d’aide', 'Situation', 'Demande', 'Pièces', 'Relire'] as const;

/** One step of the writing of a request, beside what the règlement says of it so far. */
const Writing = ({ aid, step, children }: { aid: Aid; step: number; children: ComponentChildren }) => (
  <>
    <Crumbs
      to={[
        ['Aides aux jeunes', '/aides-jeunes'],
        [aid.reference, `/aides-jeunes/${aid.id}`],
      ]}
    />
    <h1>
      {steps[step]} <span class="soft">{aid.reference}</span>
    </h1>
    <Steps
      steps={steps.map((words, i) => ({ words, state: i < step ? 'done' : i === step ? 'now' : 'later' }))}
    />
    <div class="split">
      <div>{children}</div>
      <aside>
        <Sheet lines={aid.sheet.lines} />
      </aside>
    </div>
  </>
);

const inEuros = (cents: number | null | undefined): string | undefined =>
  cents === null || cents === undefined
    ? undefined
    : (cents / 100).toFixed(2).replace('.', ',').replace(',00', '');
const said = (yes: boolean | undefined): string | undefined =>
  yes === undefined ? undefined : yes ? 'yes' : 'no';
const yesNo = [
  ['yes', 'Oui'],
  ['no', 'Non'],
] as const;

const Money = ({
  name,
  label,
  cents,
  hint,
}: {
  name: string;
  label: string;
  cents?: number | null | undefined;
  hint?: string;
}) => (
  <Field
    name={name}
    label={`${label}, en euros`}
    inputMode="decimal"
    width="short"
    value={inEuros(cents)}
    hint={hint}
  />
);

/** Of the months before this one, the nearest first. */
const monthWords = (back: number): string =>
  ['le mois dernier', 'le mois d’avant', 'deux mois avant'][back] ?? `${back} mois avant`;

export const situationPage = page({
  path: `${aidPath}/situation`,
  right: aidWrite,
  show: async ({ actor, params }) => {
    const aid = await readAid(actor, params.id ?? '');
    const { file } = aid;
    const months = monthsOfMeans.slice(0, await resourceMonthsOn(today()));
    return {
      title: `Situation, ${aid.reference}`,
      body: (
        <Writing aid={aid} step={1}>
          <Form of={situationForm} params={{ id: aid.id }} class="card">
            <Hidden name="revision" value={aid.revision} />
            <Radios
              name="domicile"
              label="Où la personne a-t-elle son adresse ?"
              value={file.domicile}
              options={[
                ['own', 'Chez elle, ou chez quelqu’un'],
                [
                  'administrative',
                  'Sans adresse fixe : domiciliée par un organisme agréé (CCAS, accueil de jour)',
                ],
              ]}
              hint="Aucune durée de résidence n’est demandée."
            />
            <Field name="domicileBody" label="Organisme qui domicilie" value={file.domicileBody} />
            <Field name="domicileSince" type="date" label="Domiciliée depuis le" value={file.domicileSince} />
            <Radios
              name="stay"
              label="Française, ou en séjour régulier : l’avez-vous vérifié ?"
              value={said(file.stay)}
              options={yesNo}
              inline
              hint="Notez seulement oui ou non : ni le titre ni son motif."
            />
            <Field
              name="people"
              label="Personnes au foyer"
              inputMode="numeric"
              width="short"
              value={file.people}
            />
            {months.map((name, i) => (
              <Money
                key={name}
                name={name}
                label={`Ressources du jeune, ${monthWords(i)}`}
                cents={file.own?.[i]}
                hint="0 où rien n’est venu ; vide où vous ne savez pas."
              />
            ))}
            <Money
              name="othersMonthlyCents"
              label="Ressources des autres du foyer, par mois"
              cents={file.othersMonthlyCents}
            />
            <Money
              name="parentsMonthlyCents"
              label="Ressources des parents, par mois"
              cents={file.parentsMonthlyCents}
              hint="Pour information : jamais opposées au jeune (CASF L263-3)."
            />
            <Money name="expensesMonthlyCents" label="Charges, par mois" cents={file.expensesMonthlyCents} />
            <button type="submit">Continuer vers la demande</button>
          </Form>
        </Writing>
      ),
    };
  },
});

export const requestPage = page({
  path: `${aidPath}/demande`,
  right: aidWrite,
  show: async ({ actor, params }) => {
    const aid = await readAid(actor, params.id ?? '');
    const { file } = aid;
    return {
      title: `Demande, ${aid.reference}`,
      body: (
        <Writing aid={aid} step={2}>
          <Form of={requestForm} params={{ id: aid.id }} class="card">
            <Hidden name="revision" value={aid.revision} />
            <Money name="cents" label="Montant demandé" cents={aid.cents} />
            <Money name="quoteCents" label="Coût total, d’après le devis" cents={aid.quoteCents} />
            <Field
              name="months"
              label="Durée, en mois"
              inputMode="numeric"
              width="short"
              value={aid.months}
              hint="Vide pour une aide versée une fois."
            />
            <Money name="ownCents" label="Part du jeune" cents={file.ownCents} />
            <Field name="otherFunder" label="Autre financeur" value={file.otherFunder} />
            <Money name="otherCents" label="Part de l’autre financeur" cents={file.otherCents} />
            <Radios
              name="triedOrdinary"
              label="Les aides de droit commun ont-elles été demandées d’abord ?"
              value={said(file.triedOrdinary)}
              options={yesNo}
              inline
            />
            <Field
              name="tried"
              label="Lesquelles, et avec quel résultat"
              rows={2}
              value={file.tried}
              maxLength={500}
            />
            <Field
              name="why"
              label="Pourquoi maintenant ?"
              rows={4}
              value={file.why}
              maxLength={1500}
              hint="Trois phrases suffisent : la situation, ce que l’aide change, la suite prévue. Le jeune les lit avec vous."
            />
            <Radios
              name="payee"
              label="À qui l’aide est-elle versée ?"
              value={file.payee}
              options={[
                ['person', 'Au jeune'],
                ['third', 'À un tiers (auto-école, bailleur…)'],
              ]}
              inline
            />
            <Field name="payeeName" label="Nom du tiers" value={file.payeeName} />
            <Field
              name="iban"
              label="IBAN"
              hint={file.iban ? `Connu : ${file.iban}. Laissez vide pour le garder.` : 'Recopiez-le du RIB.'}
              spellcheck={false}
            />
            <button type="submit">Continuer vers les pièces</button>
          </Form>
        </Writing>
      ),
    };
  },
});

const accept = mediaTypes.flatMap((type) => [type, `.${formats[type].extension}`]).join(',');

export const proofsPage = page({
  path: `${aidPath}/pieces`,
  right: aidDocuments,
  show: async ({ actor, params }) => {
    check(actor, aidDocuments);
    const id = params.id ?? '';
    const aid = await readAid(actor, id);
    const documents = await listDocuments(actor, documentsOfAid, id);
    return {
      title: `Pièces, ${aid.reference}`,
      islands: ['upload'],
      body: (
        <Writing aid={aid} step={3}>
          {documents.length === 0 ? <p class="soft">Aucune pièce pour l’instant.</p> : null}
          <ul class="list">
            {documents.map((one) => (
              <li key={one.id}>
                <a href={`/aides-jeunes/${id}/pieces/${one.id}/fichier`} download>
                  {one.name}
                </a>{' '}
                <span class="soft">{kindName(one.kind)}</span>
              </li>
            ))}
          </ul>
          <Form of={proofForm} params={{ id }} class="card" label="Ajouter une pièce">
            <Select
              name="kind"
              label="Sorte"
              required
              options={documentsOfAid.kinds.map(({ code, label }) => [code, label] as const)}
            />
            <FileField
              name={fileField}
              label="Fichier"
              hint="PDF, photo (JPEG, PNG, WebP), DOCX, ODT ou XLSX, 10 Mo au plus. Pas de titre de séjour."
              accept={accept}
            />
            <button type="submit" class="quiet">
              Ajouter
            </button>
          </Form>
          <p class="actions">
            <a class="button" href={`/aides-jeunes/${id}`}>
              Relire et envoyer
            </a>
          </p>
        </Writing>
      ),
    };
  },
});
