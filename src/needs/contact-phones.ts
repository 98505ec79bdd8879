import { phoneNumber } from '../platform/index.ts';
import { Employer, type EmployerDoc } from './employer-model.ts';

type Old = Pick<EmployerDoc, '_id' | 'contacts'>;

const kept = /^\+\d/;

const renewed = (phone: string): string => phoneNumber.safeParse(phone).data ?? phone;

/** Companies with a contact whose number was stored as it was typed. What is no number stays: an officer will know. */
async function typed(): Promise<Old[]> {
  const docs = await Employer.find({ 'contacts.phone': { $exists: true } })
    .select({ contacts: 1 })
    .lean<Old[]>();
  return docs.filter(({ contacts }) =>
    contacts.some(({ phone }) => phone && !kept.test(phone) && renewed(phone) !== phone),
  );
}

export const countTypedPhones = async (): Promise<number> => (await typed()).length;

/** @returns how many companies have the numbers of their contacts in one form now; 0 when none is left */
export async function renewTypedPhones(): Promise<number> {
  const docs = (await typed()).slice(0, 500);
  if (docs.length === 0) return 0;
  await Employer.bulkWrite(
    docs.map(({ _id, contacts }) => ({
      updateOne: {
        // One that was edited meanwhile has been mended by its editor.
        filter: { _id, contacts },
        update: {
          $set: {
            contacts: contacts.map((contact) =>
              contact.phone ? { ...contact, phone: renewed(contact.phone) } : contact,
            ),
          },
        },
      },
    })),
  );
  return docs.length;
}
