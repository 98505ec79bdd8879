import { openDataDescriptor, openDataFile } from '../../reporting/index.ts';
import { download, page } from '../kit/page.ts';

const openDataPath = '/donnees-ouvertes';

/** What everybody may take away and publish again. */
export const openDataPage = page({
  path: openDataPath,
  right: 'public',
  show: async () => ({
    title: 'Données ouvertes',
    description: 'Besoins, propositions et mises en emploi par trimestre, à télécharger.',
    findable: true,
    body: (
      <>
        <h1>Données ouvertes</h1>
        <p class="lead">
          Les chiffres de chaque trimestre terminé, pour l’ensemble du territoire et par ancien territoire.
        </p>
        <p>
          Un nombre de personnes inférieur au seuil de la maison n’est pas dit ; les autres sont arrondis à 5.
          Chaque ligne porte la définition de son chiffre.
        </p>
        <p class="soft">
          Licence Ouverte 2.0 (Etalab) : chacun peut les reprendre et les publier, en disant d’où ils
          viennent.
        </p>
        <div class="cards">
          <section class="card">
            <h2>Les chiffres</h2>
            <p>
              Besoins, propositions, mises en emploi et délais, une ligne par trimestre, territoire et
              chiffre. Un tableur ouvre ce fichier (CSV, UTF-8).
            </p>
            <a class="button" href={`${openDataPath}/chiffres.csv`} download>
              Télécharger les chiffres
            </a>
          </section>
          <section class="card">
            <h2>Leur description</h2>
            <p>
              Le nom, le sens et le type de chaque colonne, pour un programme (Table Schema, Data Package).
            </p>
            <a class="button quiet" href={`${openDataPath}/datapackage.json`} download>
              Télécharger la description
            </a>
          </section>
        </div>
      </>
    ),
  }),
});

export const openDataDownloads = [
  download({ path: `${openDataPath}/chiffres.csv`, right: 'public', read: () => openDataFile() }),
  download({
    path: `${openDataPath}/datapackage.json`,
    right: 'public',
    read: async () => ({
      name: 'datapackage.json',
      type: 'application/json',
      body: JSON.stringify(await openDataDescriptor(), null, 2),
    }),
  }),
];
