import { criterionSources, criterionWords } from '../../../explanations/index.ts';
import { criteria } from '../../../matching/index.ts';
import { currentPolicy } from '../../../rankings/index.ts';
import { count, several } from '../../kit/format.ts';
import { page } from '../../kit/page.ts';

/** How people are ranked, in plain French, with the weights in force (CRPA R311-3-1-2, L312-1-3). */
export const rankingPage = page({
  path: '/classement',
  right: 'public',
  still: async () => JSON.stringify((await currentPolicy()).weights),
  show: async () => {
    const policy = await currentPolicy();
    return { title: 'Comment marche le classement', body: <HowItWorks policy={policy} /> };
  },
});

function HowItWorks({ policy }: { policy: Awaited<ReturnType<typeof currentPolicy>> }) {
  return (
    <>
      <h1>Comment marche le classement</h1>
      <p class="lead">
        Le classement met dans l’ordre ce qu’une personne lit. Il ne décide de rien : un référent retient ou
        décline, peut proposer quelqu’un que la liste n’a pas, et la personne donne son accord.
      </p>
      <h2>D’abord, ce qui exclut</h2>
      <p>
        Seulement ceci : la personne ne souhaite pas être proposée ; elle a refusé ce métier ou une condition
        de travail ; le trajet dépasse nettement ce qu’elle accepte ; la loi exige un titre qu’on sait qu’elle
        n’a pas (permis, diplôme, carte).
      </p>
      <p>
        Le droit au travail, l’âge que demandent certains travaux et l’éligibilité à une clause sociale ne
        rangent personne : seule la structure d’accompagnement les lit, et son référent en tient compte.
      </p>
      <h2>Ensuite, un score sur 100</h2>
      <table class="stack">
        <caption class="hidden">Critères et poids</caption>
        <thead>
          <tr>
            <th scope="col">Critère</th>
            <th scope="col">D’où il vient</th>
            <th scope="col" class="n">
              Points au plus
            </th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion}>
              <th scope="row">{criterionWords[criterion]}</th>
              <td>{criterionSources[criterion]}</td>
              <td class="n" data-label="Points au plus">
                {count(policy.weights[criterion])}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">
        Règles n° {policy.version}, établies sur {several(policy.corpus.profiles, 'profil')}. Chaque
        proposition garde le numéro des règles qui l’ont faite, et se recalcule au même chiffre.
      </p>
      <h2>Ce qui n’y entre jamais</h2>
      <p>
        Le sexe, l’âge, l’origine, la nationalité, la famille, la santé, le handicap, les freins, les
        allocations, la structure, le quartier, le nom, la commune. Changer l’un d’eux ne change aucun score :
        c’est vérifié à chaque version.
      </p>
      <h2>Ce qui est inconnu</h2>
      <p>
        Une case vide n’est ni un oui ni un non : elle devient une question à poser, et la personne est « à
        confirmer ». Elle ne passe jamais devant le même profil complété par un oui.
      </p>
      <h2>Vos droits</h2>
      <p>
        Chaque personne peut savoir pourquoi elle a été proposée ou non, faire corriger ce qui est écrit
        d’elle, et s’opposer à être classée : elle le dit à son référent ou à sa référente.
      </p>
    </>
  );
}
