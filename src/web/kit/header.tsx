import type { Actor } from '../../access/index.ts';
import { roleNames } from '../../access/index.ts';
import { houseRules } from '../../platform/index.ts';
import { type OwnMembership, usePage } from './context.ts';
import { hidden } from './fields.ts';
import { Icon, Mark } from './icon.tsx';
import { identity } from './identity.ts';
import { creations, currentOf, homeOf, linksOf } from './navigation.ts';

export function Header() {
  const { actor } = usePage();
  return actor ? <Bar actor={actor} /> : <Top />;
}

/** Of somebody who works here: 56 px at every width. */
function Bar({ actor }: { actor: Actor }) {
  const { url, structure } = usePage();
  const [here = ''] = url.split('?');
  const { bar, more } = linksOf(actor.role, structure);
  return (
    <header class="bar">
      <a class="brand" href={homeOf(actor.role)}>
        <Mark />
        <span>Passerelle</span>
      </a>
      <nav class="wide" aria-label="Principale">
        <ul>
          {bar.map(([name, path]) => (
            <li key={path}>
              <a href={path} aria-current={currentOf(here, path)}>
                {name}
              </a>
            </li>
          ))}
          {more.length > 0 ? (
            <li>
              <details class="menu" name="bar">
                <summary>
                  Plus
                  <Icon name="down" />
                </summary>
                <div>
                  <ul>
                    {more.map(([name, path]) => (
                      <li key={path}>
                        <a href={path} aria-current={currentOf(here, path)}>
                          {name}
                        </a>
                      </li>
                    ))}
                  </ul>
                </div>
              </details>
            </li>
          ) : null}
        </ul>
      </nav>
      <Find />
      <div class="tools">
        <Create actor={actor} />
        <a class="tool phone" href="/recherche">
          <Icon name="search" />
          <span class="hidden">Recherche</span>
        </a>
        <HelpMenu />
        <Messages />
        <Account actor={actor} here={here} />
      </div>
    </header>
  );
}

function Find() {
  const { url } = usePage();
  const [path, query] = url.split('?');
  const q = path === '/recherche' ? (new URLSearchParams(query).get('q') ?? '') : '';
  return (
    <search class="find" aria-label="Partout">
      <form method="get" action="/recherche">
        <label class="hidden" for="chercher">
          Recherche partout : une personne, un besoin, une société
        </label>
        <input
          type="search"
          id="chercher"
          name="q"
          placeholder="Chercher partout"
          autocomplete="off"
          maxLength={120}
          value={q}
        />
        <button type="submit">
          <Icon name="search" />
          <span class="hidden">Lancer la recherche</span>
        </button>
      </form>
    </search>
  );
}

function Create({ actor }: { actor: Actor }) {
  const things = creations[actor.role] ?? [];
  if (things.length === 0) return null;
  return (
    <details class="menu new" name="bar">
      <summary>
        <Icon name="add" />
        Nouveau
      </summary>
      <div>
        <ul>
          {things.map(({ path, name, hint, icon }) => (
            <li key={path}>
              <a href={path}>
                <Icon name={icon} />
                <span>
                  {name}
                  {hint ? <small>{hint}</small> : null}
                </span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}

/** What one comes to do on this page, in a few lines. */
function HelpMenu() {
  const { help } = usePage();
  if (!help) return null;
  return (
    <details class="menu help" name="bar">
      <summary class="tool">
        <Icon name="help" />
        <span class="hidden">Aide sur cette page</span>
      </summary>
      <div>
        <h2>Sur cette page</h2>
        {help.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        <ul>
          <li>
            <a href={help.more}>
              <Icon name="right" />
              Toute l’aide
            </a>
          </li>
        </ul>
      </div>
    </details>
  );
}

/** More than this is « 99+ ». */
export const mostUnread = 99;

function Messages() {
  const { unread = 0 } = usePage();
  const many =
    unread > mostUnread ? `plus de ${mostUnread} non lus` : `${unread} non lu${unread > 1 ? 's' : ''}`;
  return (
    <a class="tool" href="/messages">
      <Icon name="mail" />
      {unread > 0 ? (
        <span class="count" aria-hidden="true">
          {unread > mostUnread ? `${mostUnread}+` : unread}
        </span>
      ) : null}
      <span class="hidden">{unread > 0 ? `Messages, ${many}` : 'Messages'}</span>
    </a>
  );
}

/** « Camille Ferrand » is CF. */
const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => [...word][0]?.toUpperCase())
    .filter((_, i, all) => i === 0 || i === all.length - 1)
    .join('');

function Account({ actor, here }: { actor: Actor; here: string }) {
  const { csrf, memberships, structure } = usePage();
  const { all } = linksOf(actor.role, structure);
  return (
    <details class="menu account" name="bar">
      <summary>
        <span class="face" aria-hidden="true">
          {initials(actor.name)}
        </span>
        <span class="hidden">{`Menu de ${actor.name}, ${roleNames[actor.role]}`}</span>
        <Icon name="down" />
      </summary>
      <div>
        <nav class="small-only" aria-label="Menu">
          <ul>
            {all.map(([name, path]) => (
              <li key={path}>
                <a href={path} aria-current={currentOf(here, path)}>
                  {name}
                </a>
              </li>
            ))}
            {(creations[actor.role] ?? []).map(({ path, name }) => (
              <li key={path}>
                <a href={path}>
                  <Icon name="add" />
                  {`Nouveau : ${name.toLowerCase()}`}
                </a>
              </li>
            ))}
          </ul>
          <hr />
        </nav>
        {memberships ? <Switch memberships={memberships} /> : null}
        <h2>{memberships ? actor.name : `${actor.name} · ${roleNames[actor.role]}`}</h2>
        <ul>
          <li>
            <a href="/compte">
              <Icon name="person" />
              Mon compte
            </a>
          </li>
        </ul>
        <form method="post" action="/deconnexion">
          <input type="hidden" name={hidden.csrf} value={csrf} />
          <button type="submit">
            <Icon name="out" />
            Se déconnecter
          </button>
        </form>
      </div>
    </details>
  );
}

/** As whom one acts, and may act: one at a time. */
function Switch({ memberships }: { memberships: readonly OwnMembership[] }) {
  const { csrf } = usePage();
  return (
    <>
      <h2 id="agir-comme">Agir comme</h2>
      <form method="post" action="/compte/role" aria-labelledby="agir-comme">
        <input type="hidden" name={hidden.csrf} value={csrf} />
        {memberships.map(({ id, role, organisation, acting }) => (
          <button
            key={id}
            type="submit"
            name="membership"
            value={id}
            aria-current={acting ? 'true' : undefined}
          >
            <Icon name={acting ? 'check' : 'switch'} />
            <span>
              {roleNames[role]}
              {organisation ? <small>{organisation}</small> : null}
            </span>
          </button>
        ))}
      </form>
      <hr />
    </>
  );
}

/** Of those who visit. */
function Top() {
  const { logo } = identity();
  return (
    <header class="top">
      {logo ? <img class="logo" src={logo} alt={houseRules().TERRITORY_NAME} /> : null}
      <a class="brand" href="/">
        <Mark />
        <span>Passerelle</span>
      </a>
      <nav aria-label="Principale">
        <ul>
          <li class="wide">
            <a href="/#entreprises">Entreprises</a>
          </li>
          <li class="wide">
            <a href="/#structures">Structures</a>
          </li>
          <li class="wide">
            <a href="/#personnes">Je cherche un travail</a>
          </li>
          <li class="wide">
            <a href="/talents">Le territoire</a>
          </li>
          <li>
            <a class="button" href="/connexion">
              Se connecter
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
