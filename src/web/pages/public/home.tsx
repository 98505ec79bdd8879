import { page } from '../../kit/page.ts';

export const homePage = page({
  path: '/',
  right: 'public',
  show: async () => ({ title: 'Accueil', body: <Home /> }),
});

function Home() {
  return (
    <>
      <h1>Des entreprises qui recrutent, des personnes prêtes à travailler</h1>
      <p class="lead">
        Passerelle rapproche les besoins des entreprises du territoire et les personnes que ses structures
        d’insertion accompagnent. Une machine range, des personnes décident : un référent donne son avis, la
        personne donne son accord, l’entreprise reçoit une présélection anonyme.
      </p>
      <p class="actions">
        <a class="button" href="/connexion">
          Se connecter
        </a>
        <a class="button quiet" href="/classement">
          Comment marche le classement
        </a>
      </p>
      <ul class="cards">
        <li class="card">
          <h2>Entreprises</h2>
          <p>
            Dites ce que vous cherchez. Vous recevez quelques personnes qui conviennent et qui sont d’accord,
            sans nom d’abord ; leur identité vient quand vous voulez les rencontrer.
          </p>
        </li>
        <li class="card">
          <h2>Chargées et chargés de relations entreprises</h2>
          <p>
            Collez une annonce : elle est lue, toutes les personnes accompagnées sont classées, avec les
            raisons.
          </p>
        </li>
        <li class="card">
          <h2>Référentes et référents</h2>
          <p>
            Les besoins viennent à vos participants. Vous retenez ou déclinez, vous proposez qui vous voulez.
          </p>
        </li>
        <li class="card">
          <h2>Personnes accompagnées</h2>
          <p>
            Rien ne part sans votre accord. Vous pouvez dire non, changer d’avis, et savoir pourquoi on vous
            propose un travail.
          </p>
        </li>
      </ul>
    </>
  );
}
