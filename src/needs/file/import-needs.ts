import { z } from 'zod';
import { type Actor, importable, type Taken } from '../../access/index.ts';
import { oneLine, Problem, parseOrProblem, siret } from '../../platform/index.ts';
import { isLivedIn, zone as zoneOf } from '../../territory/index.ts';
import { postNeedInput } from '../need-input.ts';
import { postNeed } from '../post-need.ts';
import { needManage } from '../rights.ts';
import { needColumns } from './columns.ts';
import { postingsOf } from './job-posting.ts';
import { type MappedNeed, needOfRow } from './need-of-row.ts';
import { withText } from './with-text.ts';

/** The key is right, but no company has an establishment of that number: a need whose company is not known hangs here. */
export const unknownCompany = { siret: '99999999899904', name: 'Entreprise à préciser (import)' };

const options = z
  .strictObject({
    /** Where needs outside the territory are put; without it they stay drafts. */
    zone: z.string().refine(isLivedIn, { message: 'Cette zone est inconnue du territoire.' }).optional(),
    /** The company of needs that name none. */
    siret: siret.optional(),
    companyName: oneLine(1, 160).optional(),
  })
  .superRefine((given, issues) => {
    const missing = given.siret ? !given.companyName && 'companyName' : given.companyName && 'siret';
    if (missing)
      issues.addIssue({
        code: 'custom',
        path: [missing],
        params: { code: 'missing' },
        message: 'Le SIRET et le nom de l’entreprise vont ensemble.',
      });
  });

/** Advertisements: a table by any names that people give its columns, offers of the public employment
 * service as JSON, or postings (schema.org) alone or inside a saved page. */
export const needsImport = importable<z.output<typeof options>>({
  kind: 'needs',
  label: 'Besoins',
  right: needManage,
  columns: needColumns,
  options,
  fields: [
    {
      name: 'zone',
      label: 'Où placer les besoins hors du territoire',
      hint: 'Code INSEE, facultatif : sans lui, ils restent des brouillons sans lieu.',
    },
    {
      name: 'siret',
      label: 'SIRET de l’entreprise',
      hint: 'Facultatif : pour les lignes qui n’en nomment aucune.',
    },
    { name: 'companyName', label: 'Nom de cette entreprise' },
  ],
  lines: postingsOf,
  async plan(line, { zone, siret: number, companyName }) {
    const employer = number && companyName ? { siret: number, name: companyName } : unknownCompany;
    const mapped = needOfRow(line.value, { employer, ...(zone ? { zone } : {}) });
    if (mapped.wrong.length > 0) throw unreadableCells(mapped.wrong);
    return { key: mapped.key, take: (actor) => openOrDraft(actor, withText(mapped)) };
  },
});

const unreadableCells = (wrong: MappedNeed['wrong']): Problem =>
  new Problem(
    422,
    'invalid',
    'Cette ligne est à corriger.',
    wrong.map(({ field, detail }) => ({ field, code: 'unreadable', detail })),
  );

type Posted = Awaited<ReturnType<typeof postNeed>>;

/** Opens the need; where something that an open need must have was neither given nor read, leaves it as a draft. */
async function openOrDraft(actor: Actor, mapped: MappedNeed): Promise<Taken> {
  const { input, remark, unused } = mapped;
  const need = parseOrProblem(postNeedInput, input, 'ligne');
  const taken = (as: string, said: string, { id, warnings }: Posted): Taken => ({
    id,
    as,
    text: [
      said,
      remark,
      ...warnings.map((warning) => `attention : ${warning.text}`),
      unused.length > 0 && `non utilisé : ${unused.join(', ')}`,
    ]
      .filter(Boolean)
      .join(' ; '),
  });
  try {
    const posted = await postNeed(actor, need);
    const { title, occupations, zone, state } = posted;
    if (state === 'draft') return taken('brouillon', title, posted);
    return taken('créé', `${title} → ${occupations?.join(' ')}, ${zoneOf(zone ?? '')?.name}`, posted);
  } catch (error) {
    // Said before anything was written: see `mustBeOpenable`.
    if (!(error instanceof Problem && error.code === 'incomplete')) throw error;
    const posted = await postNeed(actor, { ...need, open: false });
    const why = error.errors.map(({ field, detail }) => `${field} : ${detail}`).join(' ') || error.message;
    return taken('brouillon', `${posted.title} : ${why}`, posted);
  }
}
