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
        <ul class="list">
          <li>
            <a href={`${openDataPath}/chiffres.csv`} download>
              Les chiffres (CSV)
            </a>
          </li>
          <li>
            <a href={`${openDataPath}/datapackage.json`} download>
              Leur description pour les machines (Table Schema, Data Package)
            </a>
          </li>
        </ul>
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
