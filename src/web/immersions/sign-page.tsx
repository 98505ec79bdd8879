import { dayInFigures } from '../../french/index.ts';
import type { readSigningLink } from '../../immersions/index.ts';
import { page } from '../pages/participant/plain-page.tsx';
import { metWords } from './words.ts';

type Shown = Awaited<ReturnType<typeof readSigningLink>>;

interface Props {
  path: string;
  code: string;
  shown: Shown;
  error?: string | undefined;
}

/** French of level A2 around a text that is the law's: short sentences, one idea each. */
export const signPage = (props: Props): string =>
  props.shown.use === 'sign'
    ? page('Votre signature', <Sign {...props} />)
    : page('Votre avis', <Assess {...props} />);

const Wrong = ({ error }: { error: string | undefined }) =>
  error ? (
    <p class="error" role="alert">
      {error}
    </p>
  ) : null;

function Sign({ path, code, shown, error }: Props) {
  const { reference, startsOn, endsOn, sections, digest } = shown;
  return (
    <>
      <h1>Lisez, puis signez</h1>
      <p>
        C’est une convention d’immersion. Elle dit qui fait quoi, du {dayInFigures(startsOn)} au{' '}
        {dayInFigures(endsOn)}. Tout le monde signe le même texte.
      </p>
      <Wrong error={error} />
      {sections.map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          <dl class="read">
            {lines.map(([what, said]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{said}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <form method="post" action={path}>
        <h2>Votre réponse</h2>
        <p>Quelque chose est faux ? Ne signez pas, et dites ce qui ne va pas.</p>
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="digest" value={digest} />
        <button type="submit" class="main" name="answer" value="sign">
          J’ai lu, je signe
        </button>
        <label for="why">Ce qui ne va pas (si vous ne signez pas) :</label>
        <p>
          <textarea id="why" name="why" rows={3} maxLength={500} />
        </p>
        <button type="submit" name="answer" value="refuse">
          Je ne signe pas
        </button>
      </form>
      <p>Convention {reference}.</p>
    </>
  );
}

function Assess({ path, code, shown, error }: Props) {
  const { role, hostSaid, startsOn, endsOn } = shown;
  const isPerson = role === 'person';
  return (
    <>
      <h1>{isPerson ? 'Comment s’est passée votre immersion ?' : 'Le bilan de l’immersion'}</h1>
      <p>
        Du {dayInFigures(startsOn)} au {dayInFigures(endsOn)}.
      </p>
      <Wrong error={error} />
      <form method="post" action={path}>
        <input type="hidden" name="code" value={code} />
        <fieldset>
          <legend>Les objectifs</legend>
          {Object.entries(metWords).map(([met, words]) => (
            <p key={met}>
              <label>
                <input type="radio" name="met" value={met} required /> {words}
              </label>
            </p>
          ))}
        </fieldset>
        {isPerson && hostSaid ? (
          <fieldset>
            <legend>L’entreprise dit : {metWords[hostSaid].toLowerCase()}. Êtes-vous d’accord ?</legend>
            <p>
              <label>
                <input type="radio" name="agrees" value="oui" /> Oui
              </label>
            </p>
            <p>
              <label>
                <input type="radio" name="agrees" value="non" /> Non
              </label>
            </p>
          </fieldset>
        ) : null}
        <label for="words">{isPerson ? 'Ce que vous voulez dire :' : 'Ce qu’il faut en retenir :'}</label>
        <p>
          <textarea id="words" name="words" rows={4} maxLength={1500} />
        </p>
        <button type="submit" class="main">
          Envoyer
        </button>
      </form>
    </>
  );
}
