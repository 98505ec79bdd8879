import type { ComponentChildren } from 'preact';
import type { Actor } from '../../../access/index.ts';
import { namesOf } from '../../../accounts/index.ts';
import { deadlinesOfPerson } from '../../../deadlines/index.ts';
import { lastExchanges } from '../../../journal/index.ts';
import type { readParticipant } from '../../../participants/index.ts';
import { countOpenMatches } from '../../../shortlists/index.ts';
import { entryKindWords } from '../../journal/words.ts';
import { usePage } from '../../kit/context.ts';
import { Crumbs } from '../../kit/crumbs.tsx';
import { date, shortDate } from '../../kit/format.ts';
import { Icon } from '../../kit/icon.tsx';
import { Tag } from '../../kit/tag.tsx';

type Person = Awaited<ReturnType<typeof readParticipant>>;

/** The parts of a record, each at an address of its own; some of a structure of one kind alone. */
const tabs = [
  ['synthese', 'Synthèse', ''],
  ['projet', 'Projet', '/projet'],
  ['parcours', 'Parcours', '/parcours'],
  ['experience', 'Expérience et compétences', '/experience'],
  ['propositions', 'Propositions', '/propositions'],
  ['journal', 'Journal', '/journal'],
  ['documents', 'Documents', '/documents'],
  ['emplois', 'Emplois et sortie', '/emplois'],
  ['immersions', 'Immersions', '/immersions'],
  ['fse', 'FSE+', '/fse'],
  ['orientation', 'Orientation', '/orientation'],
  ['aides', 'Aides aux jeunes', '/aides-jeunes'],
  ['jeune', 'Mission locale', '/jeune', 'mission-locale'],
] as const;
type Tab = (typeof tabs)[number][0];

/** What stands above every tab: who, in whose hands, what is next. */
export async function readHead(actor: Actor, person: Person) {
  const { counsellorId } = person;
  const [names, deadlines, proposals, exchanges] = await Promise.all([
    namesOf(counsellorId ? [counsellorId] : []),
    deadlinesOfPerson(actor, person.id),
    countOpenMatches(actor, person.id),
    lastExchanges(actor, [person.id]),
  ]);
  return {
    person,
    counsellor: names.get(counsellorId ?? '') ?? null,
    deadlines: deadlines.filter(({ owedBy }) => owedBy === 'counsellor'),
    proposals,
    last: exchanges.get(person.id) ?? null,
  };
}

type Head = Awaited<ReturnType<typeof readHead>>;

interface Props {
  head: Head;
  /** The tab that is open; none on a page behind the menu. */
  at?: Tab;
  children: ComponentChildren;
}

/** A page of somebody's record: identity and four facts, the tabs, then what the tab shows. */
export function InRecord({ head, at, children }: Props) {
  const { person, proposals } = head;
  const { structure } = usePage();
  const shown = tabs.filter(([, , , only]) => only === undefined || only === structure);
  const name = `${person.firstName} ${person.lastName}`.trim();
  return (
    <>
      <div class="card record">
        <div class="person">
          <span class="face" aria-hidden="true">
            {`${person.firstName.slice(0, 1)}${person.lastName.slice(0, 1)}`}
          </span>
          <div>
            <Crumbs to={[['Participants', '/participants']]} />
            <h1>
              {name} <span class="soft small">{person.reference}</span>
            </h1>
            <States person={person} />
          </div>
          <Actions id={person.id} />
        </div>
        <Facts {...head} />
      </div>
      <nav class="record-tabs" aria-label={`Dossier de ${name}`}>
        <ul class="tabs">
          {shown.map(([tab, words, path]) => (
            <li key={tab}>
              <a href={`/participants/${person.id}${path}`} aria-current={tab === at ? 'page' : undefined}>
                {words}
                {tab === 'propositions' && proposals > 0 ? <span class="n">{` ${proposals}`}</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}

const States = ({ person: { state, wantsProposals, objection } }: { person: Person }) => (
  <p class="states">
    {state === 'active' ? <Tag of={['Accompagnée', 'ok']} /> : null}
    {state === 'draft' ? <Tag of={['Fiche à relire avec elle', 'ask']} /> : null}
    {state === 'left' ? <Tag of={['Sortie', 'plain']} /> : null}
    {objection ? <Tag of={['S’oppose au classement', 'stop']} /> : null}
    {state !== 'left' && !objection ? (
      <Tag
        of={wantsProposals ? ['Veut être proposée', 'ok'] : ['Pas de proposition en ce moment', 'plain']}
      />
    ) : null}
  </p>
);

function Actions({ id }: { id: string }) {
  const at = `/participants/${id}`;
  return (
    <div class="actions">
      <a class="button" href={`${at}/besoins`}>
        Lui proposer un besoin
      </a>
      <a class="button quiet" href={`${at}/journal#ajouter`}>
        <Icon name="add" />
        Au journal
      </a>
      <details class="menu">
        <summary class="button quiet">
          <Icon name="more" />
          <span class="hidden">Autres actions</span>
        </summary>
        <div>
          <ul>
            <li>
              <a href={`${at}/diagnostic`}>Diagnostic d’une page, à imprimer</a>
            </li>
            <li>
              <a href={`${at}/dossier.pdf`}>
                <span>
                  Tout son dossier, pour elle<small>PDF</small>
                </span>
              </a>
            </li>
            <li>
              <a href={`${at}/dossier.zip`}>
                <span>
                  Son dossier avec ses documents<small>ZIP</small>
                </span>
              </a>
            </li>
            <li>
              <a href={`${at}/dossier.json`}>
                <span>
                  Son dossier pour un autre logiciel<small>JSON</small>
                </span>
              </a>
            </li>
            <li>
              <a href={`${at}/accompagnement`}>Référent, opposition, sortie</a>
            </li>
            <li>
              <a href={`${at}/reunir`}>Réunir avec une autre fiche…</a>
            </li>
          </ul>
        </div>
      </details>
    </div>
  );
}

function Facts({ person, counsellor, deadlines: [next], last }: Head) {
  return (
    <dl class="strip">
      <div>
        <dt>Prochaine échéance</dt>
        <dd>
          {next ? (
            <>
              {next.label}, {shortDate(next.dueOn)}{' '}
              {next.when === 'late' ? <Tag of={['En retard', 'stop']} /> : null}
            </>
          ) : (
            'Rien n’est attendu'
          )}
        </dd>
      </div>
      <div>
        <dt>Accompagnée par</dt>
        <dd>{counsellor ?? 'Sans référent·e'}</dd>
      </div>
      <div>
        <dt>{person.exit ? 'Entrée et sortie' : 'Entrée'}</dt>
        <dd>
          {date(person.enteredOn)}
          {person.exit ? `, sortie le ${date(person.exit.on)}` : ''}
        </dd>
      </div>
      <div>
        <dt>Dernier échange</dt>
        <dd>{last ? `${entryKindWords[last.kind]}, ${date(last.on)}` : 'Aucun au journal'}</dd>
      </div>
    </dl>
  );
}
