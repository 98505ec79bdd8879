import { usePage } from '../kit/context.ts';
import { page } from '../kit/page.ts';
import { briefPath } from './asked.ts';

const words = 'Qui peut travailler chez vous ? Décrivez-le en une phrase.';

/** How another site shows the same question, with our script or as a link alone. */
export const widgetPage = page({
  path: '/talents/integrer',
  right: 'public',
  show: async () => ({
    title: 'Sur votre site',
    description:
      'Montrez les talents du territoire aux entreprises qui visitent votre site, sans cookie ni mesure.',
    findable: true,
    body: <Widget />,
  }),
});

function Widget() {
  const { origin = '' } = usePage();
  return (
    <div class="narrow">
      <h1>Sur votre site</h1>
      <p>
        Chambres, communes, clubs d’entreprises : ces deux lignes mettent la question chez vous. Aucun cookie,
        aucune mesure ; sans script, il reste un lien.
      </p>
      <div class="field">
        <label for="lignes">Les deux lignes à copier</label>
        <textarea id="lignes" rows={5} readOnly spellcheck={false}>
          {`<a href="${origin}${briefPath}" data-passerelle>${words}</a>\n<script type="module" src="${origin}/static/widget.js"></script>`}
        </textarea>
      </div>
      <h2>Ce que cela donne</h2>
      <p>
        <a href={briefPath} data-passerelle>
          {words}
        </a>
      </p>
      <script type="module" src="/static/widget.js" />
    </div>
  );
}
