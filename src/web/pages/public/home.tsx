import { page } from '../../kit/page.ts';
import { AskForm } from '../../promotion/ask-form.tsx';

export const homePage = page({
  path: '/',
  right: 'public',
  show: async () => ({ title: 'Accueil', bands: true, body: <Home /> }),
});

function Home() {
  return (
    <>
      <Hero />
      <Companies />
      <HowItWorks />
      <Promises />
      <Doors />
    </>
  );
}

const Hero = () => (
  <section class="band deep hero" aria-labelledby="accueil">
    <div>
      <div class="say">
        <h1 id="accueil">Des emplois d’ici, des personnes prêtes à les prendre</h1>
        <p class="lead">
          Passerelle rapproche les besoins des entreprises du territoire et les personnes que ses structures
          d’insertion accompagnent. Une machine trie, des humains décident, et personne n’est présenté sans
          son accord.
        </p>
        <p class="actions">
          <a class="button" href="#entreprises">
            Je recrute
          </a>
          <a class="button quiet" href="#personnes">
            Je cherche un travail
          </a>
        </p>
      </div>
      <Scene />
    </div>
  </section>
);

/** A footbridge between two banks: two people come to meet on it. */
const Scene = () => (
  <svg class="scene" viewBox="0 0 520 250" aria-hidden="true">
    <circle class="sun" cx="392" cy="72" r="40" />
    <path class="far" d="M0 204L70 150l46 18 74-78 58 60 52-34 70 62 66-40 74 40 90-46 120 72z" />
    <path class="near" d="M0 206l120-42 84 30 96-52 90 48 130-36 110 34 100-30 130 48z" />
    <path class="sea" d="M-900 204H1400V252H-900z" />
    <path class="deck" d="M-900 204H1400M96 204C150 96 370 96 424 204" />
    <path class="thin" d="M162 144v60M208 129v75M260 124v80M312 129v75M358 144v60" />
    <path class="folk" d="M228 201v-20a9 9 0 0 1 18 0v20zM274 201v-20a9 9 0 0 1 18 0v20z" />
    <circle class="folk" cx="237" cy="163" r="7" />
    <circle class="folk" cx="283" cy="163" r="7" />
    <path class="thin" d="M84 226h54M210 234h78M352 224h62M440 240h50" />
  </svg>
);

const Companies = () => (
  <section class="band" id="entreprises" aria-labelledby="une-phrase">
    <div class="split even">
      <div>
        <h2 id="une-phrase">Entreprises : une phrase suffit</h2>
        <p class="lead">
          Dites ce que vous faites et qui vous manque. Vous saurez tout de suite combien de personnes
          conviennent près de chez vous.
        </p>
        <ul class="ticks">
          <li>Gratuit, sans compte pour essayer</li>
          <li>Trois à cinq personnes présentées, jamais une pile de CV</li>
          <li>Un interlocuteur du début à la fin, aides à l’embauche comprises</li>
        </ul>
        <p>
          <a href="/talents">Les talents du territoire, sur une carte</a>
        </p>
      </div>
      <AskForm />
    </div>
  </section>
);

const steps = [
  ['L’entreprise dit son besoin', 'Une annonce, ou quelques phrases. Ce que la loi refuse est signalé.'],
  ['Passerelle trie', 'Métier, compétences, trajet, horaires. Jamais l’âge, le sexe ou le nom.'],
  ['Le référent et la personne décident', 'L’un donne son avis, l’autre dit oui ou non, sans se justifier.'],
  ['On se rencontre', 'L’entreprise lit quelques profils sans nom, et choisit qui rencontrer.'],
] as const;

const HowItWorks = () => (
  <section class="band white" aria-labelledby="comment">
    <div>
      <h2 id="comment">Comment ça marche</h2>
      <ol class="ways-in">
        {steps.map(([title, words]) => (
          <li key={title}>
            <h3>{title}</h3>
            <p>{words}</p>
          </li>
        ))}
      </ol>
    </div>
  </section>
);

const Promises = () => (
  <section class="band" aria-labelledby="promesses">
    <div>
      <h2 id="promesses">Ce qui ne change jamais</h2>
      <ul class="ticks">
        <li>Personne n’est présenté à une entreprise sans avoir dit oui, et chacun peut changer d’avis.</li>
        <li>Le tri ne décide de rien, et chaque point s’explique en français.</li>
        <li>L’âge, le sexe, le nom et les difficultés d’une personne ne comptent pas.</li>
        <li>C’est gratuit, pour l’entreprise comme pour la personne.</li>
      </ul>
      <p>
        <a href="/classement">Le classement, expliqué point par point</a>
      </p>
    </div>
  </section>
);

const Doors = () => (
  <section class="band white" aria-labelledby="entrees">
    <div>
      <h2 id="entrees">Par où entrer</h2>
      <div class="doors">
        <article class="card">
          <h3>Entreprises</h3>
          <p>
            Votre interlocutrice à la Métropole ouvre votre besoin avec vous. Vous recevez quelques profils
            choisis, sans nom d’abord, et vous répondez depuis votre téléphone.
          </p>
          <p class="actions">
            <a class="button" href="/connexion/lien">
              Recevoir un lien, sans mot de passe
            </a>
            <a href="/acces-entreprise">Demander un premier accès</a>
          </p>
        </article>
        <article class="card" id="structures">
          <h3>Structures d’insertion, Métropole</h3>
          <p>
            Les besoins viennent à vos participants. Vous gardez la main : vous retenez, vous déclinez, vous
            proposez qui vous voulez.
          </p>
          <p class="actions">
            <a class="button quiet" href="/connexion">
              Ouvrir mon espace
            </a>
          </p>
        </article>
        <article class="card" id="personnes">
          <h3>Je cherche un travail</h3>
          <p>
            Vous avez un conseiller ou une conseillère ? Demandez-lui Passerelle : c’est gratuit, et vous
            pouvez toujours dire non. Vous avez reçu un lien ? Ouvrez-le : aucun compte n’est nécessaire.
          </p>
          <p class="actions">
            <a class="button" href="/quelle-porte">
              Trouver qui peut m’aider
            </a>
            <a class="button quiet" href="/aide#personnes">
              Mes droits, ce que je décide
            </a>
          </p>
        </article>
      </div>
    </div>
  </section>
);
