/** One sentence on sums, and the rule of what is not told. */
export const HowCounted = ({ talent: { smallCount } }: { talent: { readonly smallCount: number } }) => (
  <section aria-labelledby="comptes">
    <h2 id="comptes">Comment ces nombres sont faits</h2>
    <p>
      Chaque nombre porte un petit hasard, tiré une fois, pour que personne ne s’y reconnaisse : une somme
      peut donc différer de son total, d’autant que dit sa marge.
    </p>
    <p>
      Un nombre de moins de {smallCount}, ou plus petit que sa marge, n’est pas dit. Les autres sont arrondis
      à la dizaine. Chaque personne est comptée une fois, dans le domaine du métier qu’elle souhaite d’abord.
      Les noms des domaines sont ceux de ROME 4.0 (France Travail, Licence Ouverte).
    </p>
  </section>
);
