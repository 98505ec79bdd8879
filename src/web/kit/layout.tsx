import type { ComponentChildren } from 'preact';
import { type Role, roleNames } from '../../access/index.ts';
import { menuOf } from '../twins.ts';
import { type OwnMembership, usePage } from './context.ts';
import { hidden } from './fields.ts';
import { FormErrors } from './form.tsx';

/** What each role finds in the header, in the order of its day. */
export const navigation: Readonly<Record<Role, readonly (readonly [name: string, path: string])[]>> = {
  officer: [
    ['Tableau de bord', '/tableau'],
    ['Besoins', '/besoins'],
    ['Entreprises', '/entreprises'],
    ['Comptes', '/comptes'],
  ],
  counsellor: [
    ['Avis à donner', '/avis'],
    ['Participants', '/participants'],
    ['Besoins', '/besoins'],
  ],
  manager: [
    ['Activité', '/activite'],
    ['Avis à donner', '/avis'],
    ['Participants', '/participants'],
    ['Besoins', '/besoins'],
    ['Comptes', '/comptes'],
  ],
  employer: [
    ['Présélections', '/preselections'],
    ['Besoins', '/besoins'],
  ],
  admin: [
    ['Comptes', '/comptes'],
    ['Structures', '/structures'],
    ['Files', '/files'],
  ],
};

/** Where each role begins its day. */
export const homeOf = (role: Role): string => navigation[role][0]?.[1] ?? '/';

export function Layout({ children }: { children: ComponentChildren }) {
  return (
    <>
      <a class="skip" href="#contenu">
        Aller au contenu
      </a>
      <Header />
      <main id="contenu" tabIndex={-1}>
        <Said />
        <FormErrors />
        {children}
      </main>
      <Footer />
    </>
  );
}

function Header() {
  const { actor, url, csrf, memberships } = usePage();
  const [here = ''] = url.split('?');
  return (
    <header class="bar">
      <a class="brand" href={actor ? homeOf(actor.role) : '/'}>
        Passerelle
      </a>
      {actor ? (
        <>
          <nav aria-label="Principale">
            <ul>
              {[...navigation[actor.role], ...menuOf(actor.role)].map(([name, path]) => (
                <li key={path}>
                  <a
                    href={path}
                    aria-current={here === path ? 'page' : here.startsWith(`${path}/`) ? 'true' : undefined}
                  >
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <div class="who">
            <a href="/messages">Messages</a>
            {memberships ? <Switch memberships={memberships} /> : null}
            <a href="/compte" title={roleNames[actor.role]}>
              {actor.name}
            </a>
            <form method="post" action="/deconnexion">
              <input type="hidden" name={hidden.csrf} value={csrf} />
              <button type="submit" class="link">
                Se déconnecter
              </button>
            </form>
          </div>
        </>
      ) : (
        <div class="who">
          <a href="/connexion">Se connecter</a>
        </div>
      )}
    </header>
  );
}

/** As whom one acts, and may act: one at a time. */
function Switch({ memberships }: { memberships: readonly OwnMembership[] }) {
  const { csrf } = usePage();
  const nameOf = ({ role, organisation }: OwnMembership) =>
    [roleNames[role], organisation].filter(Boolean).join(', ');
  return (
    <form method="post" action="/compte/role" class="switch">
      <input type="hidden" name={hidden.csrf} value={csrf} />
      <label class="hidden" for="agir-comme">
        Agir comme
      </label>
      <select id="agir-comme" name="membership">
        {memberships.map((one) => (
          <option key={one.id} value={one.id} selected={one.acting}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      <button type="submit" class="link">
        Changer de rôle
      </button>
    </form>
  );
}

function Said() {
  const { said } = usePage();
  return said ? (
    <p class="said" role="status">
      {said}
    </p>
  ) : null;
}

const about = [
  ['Aide', '/aide'],
  ['Comment marche le classement', '/classement'],
  ['Accessibilité', '/accessibilite'],
  ['Données personnelles', '/donnees-personnelles'],
  ['Mentions légales', '/mentions-legales'],
] as const;

function Footer() {
  return (
    <footer class="foot">
      <nav aria-label="À propos">
        <ul>
          {about.map(([name, path]) => (
            <li key={path}>
              <a href={path}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
