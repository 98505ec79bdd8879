import {
  createToken,
  createTokenInput,
  listTokens,
  revokeToken,
  rightsForPrograms,
  tokenManage,
} from '../../../accounts/index.ts';
import { listStructures } from '../../../organisations/index.ts';
import { now } from '../../../platform/index.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { Empty } from '../../kit/empty.tsx';
import { nothing } from '../../kit/fields.ts';
import { Boxes, Field, FoldedForm, Form, Select } from '../../kit/form.tsx';
import { date, dateAndTime } from '../../kit/format.ts';
import { form, page } from '../../kit/page.ts';
import { Tag } from '../../kit/tag.tsx';
import type { Said } from '../words.ts';

type Token = Awaited<ReturnType<typeof listTokens>>[number];
type Structures = Awaited<ReturnType<typeof listStructures>>;

const rightWords = (): (readonly [string, string])[] =>
  rightsForPrograms().map(({ name, forPrograms }) => [name, forPrograms]);

export const tokensPage = page({
  path: '/compte/jetons',
  right: tokenManage,
  show: async ({ actor, handed }) => {
    const [tokens, structures] = await Promise.all([listTokens(actor), listStructures(actor)]);
    return { title: 'Jetons de l’API', body: <Tokens {...{ tokens, structures }} secret={handed?.token} /> };
  },
});

export const createTokenForm = form({
  path: '/compte/jetons',
  right: tokenManage,
  input: createTokenInput,
  page: '/compte/jetons',
  act: async ({ actor, input }) => {
    const { token } = await createToken(actor, input);
    return { to: '/compte/jetons', handed: { token } };
  },
});

export const revokeTokenForm = form({
  path: '/compte/jetons/:id/revoquer',
  right: tokenManage,
  input: nothing,
  page: '/compte/jetons',
  act: async ({ actor, params }) => {
    await revokeToken(actor, params.id ?? '');
    return { to: '/compte/jetons', said: 'Ce jeton n’ouvre plus rien.' };
  },
});

interface Props {
  tokens: readonly Token[];
  structures: Structures;
  secret: string | undefined;
}

function Tokens({ tokens, structures, secret }: Props) {
  return (
    <>
      <Crumbs to={[['Mon compte', '/compte']]} />
      <h1>Jetons de l’API</h1>
      <p class="lead">
        Un jeton laisse un autre programme lire, et seulement lire, ce que vous choisissez, jusqu’à une date.
      </p>
      {secret ? (
        <div class="note ask" role="status">
          <p>
            <strong>Copiez ce jeton maintenant : il ne sera plus affiché.</strong>
          </p>
          <p>
            <code>{secret}</code>
          </p>
        </div>
      ) : null}
      <FoldedForm of={createTokenForm} look="card" summary="Nouveau jeton">
        <Field name="name" label="Programme" hint="Qui s’en sert, et pour quoi." maxLength={120} required />
        <Boxes name="rights[]" label="Ce qu’il peut lire" options={rightWords()} />
        <Select
          name="structureId"
          label="Structure"
          hint="Il voit alors ce que voit sa responsable. Sans structure : ce que voit une chargée de relations entreprises."
          options={structures.map(({ id, name }) => [id, name] as const)}
        />
        <Field name="days" label="Durée, en jours" value={90} inputMode="numeric" width="short" />
        <div class="actions">
          <button type="submit">Créer le jeton</button>
        </div>
      </FoldedForm>
      {tokens.length === 0 ? (
        <Empty>Aucun jeton : aucun autre programme ne lit Passerelle.</Empty>
      ) : (
        <ul class="list">
          {tokens.map((token, i) => (
            <Line key={token.id} token={token} structures={structures} rank={i + 1} />
          ))}
        </ul>
      )}
    </>
  );
}

interface LineProps {
  token: Token;
  structures: Structures;
  rank: number;
}

function Line({ token, structures, rank }: LineProps) {
  const { id, name, structureId, createdAt, expiresAt, usedAt, revokedAt } = token;
  const over = expiresAt < now().toISOString();
  const state: Said = revokedAt ? ['Révoqué', 'plain'] : over ? ['Expiré', 'plain'] : ['Actif', 'ok'];
  return (
    <li class={revokedAt || over ? 'card read' : 'card'}>
      <header>
        <h2>{name}</h2>
        <Tag of={state} />
      </header>
      <p>
        {rightWords()
          .flatMap(([right, words]) => (token.rights.includes(right) ? [words] : []))
          .join(', ')}
        {structureId ? ` · ${structures.find((one) => one.id === structureId)?.name ?? structureId}` : ''}
      </p>
      <p class="soft">
        {`Créé le ${date(createdAt)}, jusqu’au ${date(expiresAt)}. `}
        {usedAt ? `Dernier usage le ${dateAndTime(usedAt)}.` : 'Jamais utilisé.'}
        {revokedAt ? ` Révoqué le ${dateAndTime(revokedAt)}.` : ''}
      </p>
      {revokedAt || over ? null : (
        <Form of={revokeTokenForm} params={{ id }} label={`Jeton ${rank} : ${name}`}>
          <button type="submit" class="stop">
            Révoquer
          </button>
        </Form>
      )}
    </li>
  );
}
