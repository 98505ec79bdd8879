import type { OrganisationDoc } from './model.ts';

/** Of organisations that take people on, or did. */
export const aCompany = { 'capacities.kind': 'company' } as const;

/** Of the organisation that is this company. */
export const theCompany = (id: string) => ({ capacities: { $elemMatch: { id, kind: 'company' as const } } });

export const isCompany = ({ capacities }: Pick<OrganisationDoc, 'capacities'>): boolean =>
  capacities.some(({ kind }) => kind === 'company');

/** The id of an organisation as a company; its own where it is none. */
export const companyIdOf = ({
  capacities,
  _id = '',
}: Pick<OrganisationDoc, 'capacities'> & { _id?: string }): string =>
  capacities.find(({ kind }) => kind === 'company')?.id ?? _id;
