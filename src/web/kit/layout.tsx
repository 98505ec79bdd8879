import type { ComponentChildren } from 'preact';
import { usePage } from './context.ts';
import { FormErrors } from './form.tsx';
import { Header } from './header.tsx';
import { EuropeanFlag } from './icon.tsx';
import { identity } from './identity.ts';

interface Props {
  /** Bands from one side of the window to the other, or one narrow column of large letters. */
  look?: 'public' | 'simple' | undefined;
  children: ComponentChildren;
}

export function Layout({ look, children }: Props) {
  return (
    <>
      <a class="skip" href="#contenu">
        Aller au contenu
      </a>
      <Header />
      <main id="contenu" tabIndex={-1} class={look}>
        <Said />
        <FormErrors />
        {children}
      </main>
      <Footer />
    </>
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
  ['Talents du territoire', '/talents'],
  ['Aide', '/aide'],
  ['Comment marche le classement', '/classement'],
  ['Accessibilité', '/accessibilite'],
  ['Données personnelles', '/donnees-personnelles'],
  ['Mentions légales', '/mentions-legales'],
] as const;

function Footer() {
  return (
    <footer class="foot">
      <Partners />
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

/** Those with whom the territory does this, and the line that the Union asks of what it pays for. */
function Partners() {
  const { name, partners, europe } = identity();
  if (!name && partners.length === 0 && !europe) return null;
  return (
    <div class="partners">
      {europe ? (
        <span class="europe">
          <EuropeanFlag />
          {europe}
        </span>
      ) : null}
      {name ? <strong>{name}</strong> : null}
      {partners.map(({ name: partner, logo }) =>
        logo ? (
          <img key={partner} class="logo" src={logo} alt={partner} />
        ) : (
          <span key={partner}>{partner}</span>
        ),
      )}
    </div>
  );
}
