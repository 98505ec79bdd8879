import { readStatus } from '../../youth-aid/index.ts';
import { date } from '../kit/format.ts';
import { page } from '../kit/page.ts';

/** Where a request stands, for the young person: short sentences, no name, no amount. */
export const statusPage = page({
  path: '/suivi-aide/:token',
  right: 'public',
  show: async ({ params }) => {
    const status = await readStatus(params.token ?? '');
    return {
      title: 'Votre demande d’aide',
      body: (
        <>
          <h1>Votre demande d’aide</h1>
          {status ? (
            says(status).map((line) => <p key={line}>{line}</p>)
          ) : (
            <p>Ce lien ne marche plus. Demandez un nouveau lien à votre conseiller ou à votre conseillère.</p>
          )}
        </>
      ),
    };
  },
});

function says({
  state,
  sentOn,
  notifiedOn,
  paidOn,
}: NonNullable<Awaited<ReturnType<typeof readStatus>>>): string[] {
  const sent = sentOn ? `Votre demande est partie le ${date(sentOn)}.` : '';
  const told = notifiedOn ? `La réponse est donnée depuis le ${date(notifiedOn)}.` : '';
  const letter =
    'Votre conseiller ou votre conseillère a la lettre : elle dit pourquoi, et comment contester.';
  switch (state) {
    case 'draft':
      return [
        'Votre demande n’est pas encore partie. Votre conseiller ou votre conseillère la complète avec vous.',
      ];
    case 'withdrawn':
      return [
        'Votre demande est retirée. Pour en faire une autre, parlez-en à votre conseiller ou à votre conseillère.',
      ];
    case 'adjourned':
      return [
        sent,
        'La commission a besoin d’une précision. Votre conseiller ou votre conseillère vous contacte.',
      ];
    case 'refused':
      return [sent, told, 'L’aide n’est pas accordée.', letter];
    case 'awarded':
    case 'ordered':
      return [sent, told, 'L’aide est accordée. Elle va être payée.', letter];
    case 'paid':
      return [
        sent,
        'L’aide est accordée.',
        paidOn ? `Elle est payée depuis le ${date(paidOn)}.` : '',
        letter,
      ].filter(Boolean);
    default:
      return [sent, 'Une commission va l’étudier. Vous n’avez rien à faire.'];
  }
}
