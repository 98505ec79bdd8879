import { immersionRead, readConventionOf } from '../../immersions/index.ts';
import { dateAndTime } from '../kit/format.ts';
import type { Download } from '../kit/page.ts';
import { pdfOf } from '../pages/pdf.ts';
import { onePath } from './forms.ts';
import { partyWords } from './words.ts';

/** The text that the parties read, with who signed it: a project until it is deposited on the model of the arrêté. */
export const conventionFile: Download = {
  path: `${onePath}/convention.pdf`,
  right: immersionRead,
  read: async ({ actor, params }) => {
    const { reference, digest, sections, parties } = await readConventionOf(actor, params.id ?? '');
    const body = await pdfOf(`Convention d’immersion ${reference} – projet, à déposer`, (write) => {
      write(
        'P',
        'Projet, à déposer : le modèle et la voie de dépôt sont fixés par arrêté. Ce document en porte le contenu (Code du travail D5135-2), il ne le remplace pas.',
      );
      for (const { title, lines } of sections) {
        write('H2', title);
        for (const { what, said } of lines) write('P', `${what} : ${said}`);
      }
      write('H2', 'Signatures');
      for (const { role, signedAt } of parties)
        write(
          'P',
          `${partyWords(role)} : ${signedAt ? `a lu et signé le ${dateAndTime(signedAt)}` : 'n’a pas encore signé'}.`,
        );
      write('P', `Empreinte du texte lu (SHA-256) : ${digest}`);
    });
    return { name: `convention-${reference}-projet.pdf`, type: 'application/pdf', body };
  },
};
