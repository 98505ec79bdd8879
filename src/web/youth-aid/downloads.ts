import { Problem } from '../../platform/index.ts';
import {
  aidCommissions,
  aidLetter,
  aidPay,
  listAids,
  readAid,
  readLetter,
  readOrder,
  readSitting,
  transfersXml,
} from '../../youth-aid/index.ts';
import { date, euros, several } from '../kit/format.ts';
import type { Download } from '../kit/page.ts';
import { pdfOf, type Write } from '../pages/pdf.ts';
import { aidPath } from './forms.ts';
import { decidedOn, decisionWords, purposeWords, ruleWords, sayLine, sheetWords } from './words.ts';

type Letter = Awaited<ReturnType<typeof readLetter>>;

/** The notification, to be given to the young person: plain sentences, and how to contest. */
export const letterDownload: Download = {
  path: `${aidPath}/lettre.pdf`,
  right: aidLetter,
  read: async ({ actor, params }) => {
    const letter = await readLetter(actor, params.id ?? '');
    const body = await pdfOf(`Votre demande d’aide ${letter.reference}`, (write) =>
      writeLetter(letter, write),
    );
    return { name: `${letter.reference}.pdf`, type: 'application/pdf', body };
  },
};

function writeLetter(letter: Letter, write: Write): void {
  const {
    what,
    on,
    notifiedOn,
    askedCents,
    cents,
    reason,
    follow,
    followOn,
    payeeName,
    appealTo,
    appealBefore,
  } = letter;
  write('P', `Pour ${letter.name}. Le ${date(notifiedOn)}.`);
  write('H2', 'La réponse');
  if (what === 'refuse')
    write('P', `Le ${date(on)}, la commission a dit non à votre demande de ${euros(askedCents)}.`);
  else
    write(
      'P',
      `Le ${date(on)}, ${what === 'urgent' ? 'la présidence' : 'la commission'} vous a accordé ${euros(cents)}${cents < askedCents ? `, sur les ${euros(askedCents)} demandés` : ''}.`,
    );
  if (reason) {
    write('H2', 'Pourquoi');
    write('P', reason);
  }
  if (what !== 'refuse') {
    write('H2', 'Le paiement');
    write('P', payeeName ? `L’argent va directement à ${payeeName}.` : 'L’argent arrive sur votre compte.');
    if (follow)
      write(
        'P',
        `Ce qui vous est demandé : ${follow}.${followOn ? ` Nous en parlons avec vous le ${date(followOn)}.` : ''}`,
      );
  }
  write('H2', 'Vous n’êtes pas d’accord ?');
  write(
    'P',
    `Vous pouvez écrire à ${appealTo} jusqu’au ${date(appealBefore)}. Dites ce qui ne va pas, et joignez cette lettre.`,
  );
  write(
    'P',
    `Vous pouvez aussi saisir le tribunal administratif jusqu’au ${date(appealBefore)}, par courrier ou sur www.telerecours.fr. C’est gratuit, et sans avocat. Si vous écrivez d’abord à ${appealTo}, ce délai recommence après la réponse.`,
  );
  write('P', 'Votre conseiller ou votre conseillère peut vous aider à écrire.');
}

/** What was decided on a day of a commission, by reference. */
export const minutesDownload: Download = {
  path: '/commissions-aide/:id/proces-verbal.pdf',
  right: aidCommissions,
  read: async ({ actor, params }) => {
    const sitting = await readSitting(actor, params.id ?? '');
    const { data } = await listAids(actor, { sittingId: sitting.id, limit: 200 });
    const aids = await Promise.all(data.map(({ id }) => readAid(actor, id)));
    const present = sitting.members.filter(({ id }) => sitting.present.includes(id));
    const given = aids.reduce((sum, aid) => sum + (decidedOn(aid, sitting.id)?.cents ?? 0), 0);
    const body = await pdfOf(`Procès-verbal, ${sitting.commission ?? ''}, ${date(sitting.on)}`, (write) => {
      write('P', `Lieu : ${sitting.place}.`);
      write('P', `Présents : ${present.map(({ name }) => name).join(', ') || 'personne'}.`);
      write(
        'P',
        `Quorum : ${sitting.quorum}. ${sitting.quorate ? 'Il est atteint.' : 'Il n’est pas atteint.'}`,
      );
      write('P', `${several(aids.length, 'demande')}, ${euros(given)} accordés.`);
      for (const aid of aids) {
        const { reference, purpose, cents, structure, sheet } = aid;
        const decision = decidedOn(aid, sitting.id);
        write('H2', `${reference}, ${purposeWords[purpose].toLowerCase()}`);
        write(
          'P',
          [structure, cents === null ? null : `${euros(cents)} demandés`].filter(Boolean).join(', '),
        );
        for (const line of sheet.lines.filter(({ state }) => state === 'outside' || state === 'missing'))
          write(
            'P',
            `${ruleWords[line.rule]}, ${sheetWords[line.state][0].toLowerCase()} : ${sayLine(line)}.`,
          );
        write(
          'P',
          decision
            ? `${decisionWords[decision.what]}${decision.cents > 0 ? ` : ${euros(decision.cents)}` : ''}. ${several(decision.present - decision.recused, 'membre')} ont décidé${decision.recused > 0 ? `, ${several(decision.recused, 'membre')} en retrait` : ''}. ${decision.reason ?? ''}`
            : 'Pas de décision.',
        );
      }
    });
    return { name: `proces-verbal-${sitting.on}.pdf`, type: 'application/pdf', body };
  },
};

export const transfersDownload: Download = {
  path: '/paiements-aide/:id/virements.xml',
  right: aidPay,
  read: async ({ actor, params }) => {
    const order = await readOrder(actor, params.id ?? '');
    // A bank takes no file without a transfer.
    if (order.lines.every(({ account }) => account === null))
      throw new Problem(
        409,
        'nothing-to-pay',
        'Cet ordre n’a plus de compte à qui verser : ces personnes sont effacées.',
      );
    return { name: `${order.reference}.xml`, type: 'application/xml', body: transfersXml(order) };
  },
};
