import { Problem } from '../../platform/index.ts';
import { type Brief, callWithinDays, currentEdition } from '../../promotion/index.ts';
import { Icon } from '../kit/icon.tsx';
import { page } from '../kit/page.ts';
import { AskForm } from './ask-form.tsx';
import { type Asked, askedOfBrief, briefAddress, briefOf, briefPath } from './asked.ts';
import { BriefView, HowMany } from './brief-view.tsx';
import { Keep } from './keep.tsx';

/** A company says what it does, and has at once what the territory holds for it. Nothing is stored. */
export const briefPage = page({
  path: briefPath,
  right: 'public',
  query: askedOfBrief,
  still: currentEdition,
  show: async ({ query: asked }) => {
    const found = asked.phrase ? await briefOf(asked).catch(refusalOf) : undefined;
    return {
      title: 'Qui peut travailler chez vous',
      description:
        'Décrivez votre entreprise en une phrase : combien de personnes accompagnées de ces métiers, où, avec quels permis et savoir-faire, et ce qui peut vous aider à recruter.',
      findable: true,
      bands: true,
      body: <Asking asked={asked} found={found} />,
    };
  },
});

type Found = Brief | { readonly refusal: string } | undefined;

function refusalOf(error: unknown): { readonly refusal: string } {
  if (!(error instanceof Problem) || error.status !== 422) throw error;
  return { refusal: error.errors[0]?.detail ?? error.message };
}

const Asking = ({ asked, found }: { asked: Asked; found: Found }) => (
  <>
    <section class="band deep" aria-labelledby="demande">
      <div>
        <h1 id="demande">Qui peut travailler chez vous</h1>
        <p class="lead">Dites ce que vous faites et qui vous manque : vous lisez tout de suite qui est là.</p>
      </div>
    </section>
    {found && !('refusal' in found) ? <Answer asked={asked} brief={found} /> : null}
    <div class="band">
      <div>
        {found && !('refusal' in found) ? <h2>Dire autrement ce que vous cherchez</h2> : null}
        <AskForm asked={asked} refusal={found && 'refusal' in found ? found.refusal : undefined} />
      </div>
    </div>
  </>
);

const Answer = ({ asked, brief }: { asked: Asked; brief: Brief }) => (
  <>
    <section class="band white" aria-labelledby="compris">
      <div>
        <h2 id="compris">Votre besoin, compris ainsi</h2>
        <div class="split">
          <Understood asked={asked} brief={brief} />
          {brief.trades.length > 0 ? <Next asked={asked} brief={brief} /> : null}
        </div>
      </div>
    </section>
    {brief.trades.length > 0 ? (
      <div class="band">
        <div>
          <BriefView brief={brief} />
        </div>
      </div>
    ) : null}
  </>
);

function Understood({ asked, brief }: AnswerProps) {
  const { activities, trades, others, territory } = brief;
  return (
    <div class="card">
      {trades.length === 0 ? (
        <p>
          Aucun métier n’est sûr dans cette phrase. Nommez-en un : « serveuse », « cariste », « agent
          d’entretien ».
        </p>
      ) : (
        <ul class="chips">
          {activities.map((name) => (
            <li key={name} class="chip">
              <Icon name="company" />
              {name}
            </li>
          ))}
          {trades.map(({ code, name }) => (
            <li key={code} class="chip">
              <Icon name="need" />
              {name}
            </li>
          ))}
          {territory ? <li class="chip">{territory.name}</li> : null}
        </ul>
      )}
      <HowMany brief={brief} />
      {others.length > 0 ? (
        <>
          <p>Ce n’est pas cela ? Regardez plutôt :</p>
          <ul>
            {others.map(({ code, name }) => (
              <li key={code}>
                <a href={briefAddress(briefPath, { ...asked, metiers: code })}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

interface AnswerProps {
  readonly asked: Asked;
  readonly brief: Brief;
}

const Next = ({ asked, brief }: AnswerProps) => (
  <aside class="card mine">
    <h2>Et maintenant ?</h2>
    <p>
      Une personne chargée des relations avec les entreprises vous rappelle sous {callWithinDays} jours ouvrés
      et vous présente trois à cinq personnes.
    </p>
    <Keep brief={brief} place={asked.ville} occupations={asked.metiers} />
    <p class="actions">
      <a class="button quiet" href={briefAddress(`${briefPath}/bref.pdf`, asked)}>
        Garder en PDF
      </a>
    </p>
    <p class="small soft">La phrase n’est pas gardée tant que vous ne le demandez pas.</p>
  </aside>
);
