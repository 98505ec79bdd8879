import { z } from 'zod';
import { importable } from '../access/index.ts';
import { buyerOfSiret } from '../organisations/index.ts';
import { invalidField, isSiret, Problem, parseOrProblem } from '../platform/index.ts';
import { Contract } from './contract.ts';
import { companiesOf, contractsOfDecp, kindOf, published, termsOf, wayOf } from './decp.ts';
import { createContract, createContractInput } from './edit-contract.ts';
import { clauseManage } from './rights.ts';

/** « 7,5 », « 50 % », « 30 € ». Stays a text: what is asked beside a file is kept as it was typed. */
const figure = z
  .string()
  .trim()
  .regex(/^\d{1,4}(?:[.,]\d{1,2})?\s?[%€]?$/, { error: 'Un nombre est attendu, comme 5 ou 7,5.' })
  .optional();
const numberOf = (text: string | undefined): number =>
  Number(text?.replace(',', '.').replace(/\s?[%€]$/, '') ?? 0);

const options = z
  .strictObject({
    labour: figure,
    rate: figure,
    hourly: figure,
  })
  .superRefine((given, issues) => {
    const names = ['labour', 'rate', 'hourly'] as const;
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length === 0 || missing.length === names.length) return;
    for (const name of missing)
      issues.addIssue({
        code: 'custom',
        path: [name],
        params: { code: 'missing' },
        message: 'La part de main-d’œuvre, le taux et le coût horaire vont ensemble.',
      });
  });

/**
 * Public contracts that carry a social consideration, from the essential data that their buyers publish. The format has no
 * hours: they follow from what is asked beside the file, or stay at none until the facilitator writes them as a change.
 */
export const decpImport = importable<z.output<typeof options>>({
  kind: 'clause-contracts',
  label: 'Marchés publics (DECP)',
  right: clauseManage,
  columns: { id: ['id'], objet: ['objet'] },
  options,
  fields: [
    {
      name: 'labour',
      label: 'Part de main-d’œuvre, en %',
      hint: 'Facultatif, avec les deux suivants : les heures dues en sont calculées. Sans eux, elles restent à écrire sur chaque marché.',
    },
    { name: 'rate', label: 'Taux d’insertion, en %' },
    { name: 'hourly', label: 'Coût horaire, en euros' },
  ],
  lines: contractsOfDecp,
  async plan({ value }, { labour, rate, hourly }) {
    const read = parseOrProblem(published, value, 'ligne');
    const way = wayOf(read);
    if (!way)
      throw new Problem(
        422,
        'no-social-clause',
        `« ${read.objet.slice(0, 80)} » : pas de considération sociale.`,
      );
    const buyer = read.acheteur.id;
    if (!isSiret(buyer))
      throw invalidField(
        'acheteur.id',
        'invalid',
        `« ${buyer.slice(0, 20)} » n’est pas un SIRET d’acheteur.`,
      );
    const { parties, without } = companiesOf(read);
    if (parties.length === 0)
      throw invalidField(
        'titulaires',
        'missing',
        'Aucun titulaire n’a de SIRET juste : écrivez ce marché à la main.',
      );
    const { span, amountCents, amended } = termsOf(read);
    const isCounted = [labour, rate, hourly, amountCents].every(Boolean);
    const title = read.objet.replace(/\s+/g, ' ').slice(0, 160).trim();
    const input = parseOrProblem(
      createContractInput,
      {
        operation: title,
        buyer: { siret: buyer, name: `Acheteur ${buyer}` },
        reference: read.id,
        title,
        kind: kindOf(read),
        way,
        span,
        basis: isCounted
          ? {
              by: 'formula',
              amountCents,
              labourBp: Math.round(numberOf(labour) * 100),
              rateBp: Math.round(numberOf(rate) * 100),
              hourlyCents: Math.round(numberOf(hourly) * 100),
            }
          : { by: 'hours', minutes: 0 },
        parties,
      },
      'ligne',
    );
    const buyerId = await buyerOfSiret(buyer);
    const there = buyerId !== undefined && (await Contract.exists({ buyerId, reference: read.id })) !== null;
    return {
      key: `${buyer}/${read.id}`,
      there,
      take: async (actor) => {
        const { id } = await createContract(actor, input, JSON.stringify(value));
        const said = [
          `${title}, jusqu’au ${span.until}`,
          amended && 'avenants compris',
          !isCounted && 'heures dues à écrire',
          without > 0 && `entreprises sans SIRET laissées : ${without}`,
        ];
        return { id, as: 'créé', text: said.filter(Boolean).join(' ; ') };
      },
    };
  },
});
