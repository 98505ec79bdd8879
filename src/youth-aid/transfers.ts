import { create } from 'xmlbuilder2';
import { bankText } from './aid-file.ts';
import type { readOrder } from './pay.ts';

type Order = Awaited<ReturnType<typeof readOrder>>;

/** A name that a bank takes: one that was kept without a letter gives way to the reference. */
const plain = (name: string, reference: string): string => bankText(name).slice(0, 70).trim() || reference;

/** « 1234.05 », from cents. */
const decimal = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

/**
 * An order of transfers as a bank takes it: ISO 20022 pain.001.001.09, one batch in euros. Lines whose account is gone are left
 * out, and out of the sums.
 */
export function transfersXml({ reference, at, executeOn, debtorName, debtorIban, lines }: Order): string {
  const known = lines.flatMap(({ account, ...line }) => (account ? [{ ...line, account }] : []));
  const count = String(known.length);
  const sum = decimal(known.reduce((all, { cents }) => all + cents, 0));
  const agent = { FinInstnId: { Othr: { Id: 'NOTPROVIDED' } } };
  const name = plain(debtorName, reference);
  return create(
    { version: '1.0', encoding: 'UTF-8' },
    {
      Document: {
        '@xmlns': 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09',
        CstmrCdtTrfInitn: {
          GrpHdr: {
            MsgId: reference,
            CreDtTm: at.slice(0, 19),
            NbOfTxs: count,
            CtrlSum: sum,
            InitgPty: { Nm: name },
          },
          PmtInf: {
            PmtInfId: `${reference}-1`,
            PmtMtd: 'TRF',
            BtchBookg: 'true',
            NbOfTxs: count,
            CtrlSum: sum,
            PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
            ReqdExctnDt: { Dt: executeOn },
            Dbtr: { Nm: name },
            DbtrAcct: { Id: { IBAN: debtorIban } },
            DbtrAgt: agent,
            ChrgBr: 'SLEV',
            CdtTrfTxInf: known.map((line) => ({
              PmtId: { EndToEndId: line.reference },
              Amt: { InstdAmt: { '@Ccy': 'EUR', '#': decimal(line.cents) } },
              Cdtr: { Nm: plain(line.account.name, line.reference) },
              CdtrAcct: { Id: { IBAN: line.account.iban } },
              RmtInf: { Ustrd: `Fonds d'aide aux jeunes ${line.reference}` },
            })),
          },
        },
      },
    },
  ).end({ prettyPrint: true });
}
