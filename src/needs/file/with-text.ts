import {
  contractNames,
  currentCatalogue,
  type ReadContract,
  type Reading,
  readNeedText,
} from '../../occupations/index.ts';
import { today } from '../../platform/index.ts';
import { byCode, objectOf, type Value } from './mapped.ts';
import type { MappedNeed } from './need-of-row.ts';
import { scheduleOf } from './terms.ts';

type Coded = { readonly code: string };

/**
 * What the fields of a row say comes before its text, which adds to it: the card that a text asks for stands beside the
 * permit of a field, the hours of the day beside « 2X8 ».
 */
export function withText(mapped: MappedNeed): MappedNeed {
  const { input } = mapped;
  const title = String(input.title ?? '');
  const reading = readNeedText(
    { title, description: String(input.description ?? '') },
    currentCatalogue(),
    today(),
  );
  const list = (field: 'skills' | 'licences' | 'languages', read: readonly Coded[]) =>
    Array.isArray(input[field]) ? { [field]: byCode([...read, ...coded(input[field])]) } : {};
  const contract = contractWith(mapped, reading.contract);
  return {
    ...mapped,
    input: {
      ...input,
      ...list(
        'skills',
        reading.skills.map(({ code }) => ({ code, required: false })),
      ),
      ...list(
        'licences',
        reading.licences.map(({ code, required }) => ({ code, required })),
      ),
      ...list(
        'languages',
        reading.languages.map(({ span, ...language }) => language),
      ),
      ...(input.schedule
        ? { schedule: { ...scheduleOf(reading.schedule), ...objectOf(input.schedule) } }
        : {}),
      ...fullTime(mapped, reading),
      ...(contract.value ? { contract: contract.value } : {}),
      ...(contract.asked ? { open: false } : {}),
    },
    ...(contract.remark ? { remark: [mapped.remark, contract.remark].filter(Boolean).join(' ; ') } : {}),
  };
}

const coded = (items: readonly unknown[]): Coded[] =>
  items.map((item) => (typeof item === 'string' ? { code: item } : (item as Coded)));

const LEGAL_WEEK = 35 * 60;

function fullTime({ fullTime: isFull, input }: MappedNeed, { minutesPerWeek }: Reading): Value {
  if (!isFull || minutesPerWeek || input.minutesPerWeek) return {};
  return { minutesPerWeek: LEGAL_WEEK };
}

/** Kinds that are filed as a CDD or a CDI too: a text that names one makes it precise. */
const precise = ['apprenticeship', 'professionalisation', 'insertion', 'seasonal'];
const workStudy = ['apprenticeship', 'professionalisation'];

function contractWith(
  { input, workStudy: isWorkStudy, sureContract }: MappedNeed,
  read: ReadContract | undefined,
): { value?: Value; remark?: string; asked?: true } {
  const months = read?.months ? { months: read.months } : {};
  if (isWorkStudy) {
    if (read && workStudy.includes(read.kind)) return { value: { kind: read.kind, ...months } };
    return { asked: true, remark: 'alternance : apprentissage ou professionnalisation ?' };
  }
  const given = objectOf(input.contract);
  if (!read || given.kind === undefined) return {};
  if (given.kind === read.kind)
    return given.kind === 'cdi' || given.months ? {} : { value: { ...given, ...months } };
  const isFiledWide = (given.kind === 'cdd' || given.kind === 'cdi') && precise.includes(read.kind);
  if (isFiledWide && !sureContract)
    return {
      value: { ...months, ...given, kind: read.kind },
      remark: `contrat précisé par le texte : ${contractNames[read.kind]}`,
    };
  return { remark: `le texte parle de ${contractNames[read.kind]}` };
}
