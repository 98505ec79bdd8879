/** The way back: pairs of words and address. */
export const Crumbs = ({ to }: { to: readonly (readonly [words: string, path: string])[] }) => (
  <nav aria-label="Fil d’Ariane">
    <ol class="crumbs">
      {to.map(([words, path]) => (
        <li key={path}>
          <a href={path}>{words}</a>
        </li>
      ))}
    </ol>
  </nav>
);
