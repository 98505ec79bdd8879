import { Icon } from '../kit/icon.tsx';
import { type Asked, briefPath } from './asked.ts';

/** A company says what it does and whom it lacks: the answer is the page of the brief. */
export const AskForm = ({ asked = {}, refusal }: { asked?: Asked; refusal?: string | undefined }) => (
  <form method="get" action={briefPath} class="card" aria-label="Votre entreprise">
    {refusal ? (
      <p class="error" role="alert" id="phrase-erreur">
        {refusal}
      </p>
    ) : null}
    <div class="field">
      <label for="phrase">Décrivez votre activité et qui vous manque</label>
      <p class="hint" id="phrase-aide">
        Une phrase suffit : « Je tiens une brasserie sur le port et je cherche quelqu’un à la plonge le soir.
        » Ou une annonce, jusqu’à 2 000 signes ; ou votre SIRET et votre code APE.
      </p>
      <textarea
        id="phrase"
        name="phrase"
        rows={3}
        aria-describedby={refusal ? 'phrase-erreur phrase-aide' : 'phrase-aide'}
        aria-invalid={refusal ? true : undefined}
      >
        {asked.phrase}
      </textarea>
    </div>
    <div class="field">
      <label for="ville">Où est le poste ?</label>
      <input id="ville" name="ville" value={asked.ville} placeholder="Commune ou code postal" />
    </div>
    <div class="actions">
      <button type="submit">
        Voir qui peut venir
        <Icon name="right" />
      </button>
    </div>
    <p class="hint">Rien n’est enregistré tant que vous ne le demandez pas.</p>
  </form>
);
