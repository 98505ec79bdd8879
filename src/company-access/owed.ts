import type { DeadlineKind } from '../access/index.ts';
import { setOwed } from '../deadlines/index.ts';
import { notify } from '../messages/index.ts';
import { addDays } from '../platform/index.ts';
import { CompanyRequest, type CompanyRequestDoc } from './request.ts';

const requestDue = 'company-request';

/** What is owed about a request, in the transaction of its change: an answer. */
export const followRequest = ({ _id, state, dueOn, officerId }: CompanyRequestDoc): Promise<void> =>
  setOwed(
    { thing: 'company-request', id: _id },
    state === 'waiting' && officerId ? [{ kind: requestDue, dueOn, owedBy: 'officer', officerId }] : [],
    'settle',
  );

export const requestDeadlines: readonly DeadlineKind[] = [
  {
    name: requestDue,
    label: 'Demande d’accès d’une entreprise',
    reminders: [],
    late: {
      days: (dueOn) => [addDays(dueOn, 1)],
      tell: async ({ about, officerId }) => {
        const request = await CompanyRequest.findById(about.id).lean<CompanyRequestDoc>();
        if (!request || !officerId) return;
        await notify(
          { userId: officerId },
          {
            kind: 'company-request',
            text: `${request.company} attend encore une réponse à sa demande d’accès.`,
            about: { kind: 'company-request', id: about.id },
            mark: 'late',
          },
        );
      },
    },
    async describe(_, deadlines) {
      const requests = await CompanyRequest.find({ _id: { $in: deadlines.map(({ about }) => about.id) } })
        .select({ company: 1 })
        .lean<Pick<CompanyRequestDoc, '_id' | 'company'>[]>();
      const companies = new Map(requests.map(({ _id, company }) => [_id, company]));
      return new Map(
        deadlines.flatMap(({ id, about }) => {
          const company = companies.get(about.id);
          return company ? [[id, { text: company, path: '/demandes-d-acces' }] as const] : [];
        }),
      );
    },
  },
];
