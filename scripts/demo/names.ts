import { type Chance, wheelOf } from './chance.ts';

/** First names and surnames that go together, with their share of the people accompanied: Marseille's own mixture. */
interface Community {
  readonly share: number;
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly surnames: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

const community = (share: number, women: string, men: string, surnames: string): Community => ({
  share,
  women: words(women),
  men: words(men),
  surnames: words(surnames),
});

const provence = community(
  0.37,
  `Nathalie, Sandrine, Stéphanie, Céline, Aurélie, Émilie, Julie, Laura, Marie, Sophie, Isabelle, Valérie, Sylvie,
   Christine, Laurence, Karine, Virginie, Delphine, Audrey, Jessica, Mélanie, Mélissa, Élodie, Marion, Camille, Manon, Léa,
   Chloé, Océane, Anaïs, Magali, Mireille, Corinne, Patricia, Véronique, Muriel, Vanessa, Cindy, Jennifer, Morgane,
   Coralie, Laetitia, Marie-Laure, Anne-Marie, Estelle, Ingrid, Maeva, Kelly, Priscilla, Angélique`,
  `Christophe, Stéphane, Frédéric, Laurent, David, Nicolas, Julien, Sébastien, Jérôme, Guillaume, Thomas, Kévin, Anthony,
   Jérémy, Florian, Maxime, Alexandre, Romain, Quentin, Lucas, Hugo, Théo, Philippe, Patrick, Pascal, Thierry, Éric, Olivier,
   Bruno, Gilles, Didier, Franck, Cédric, Ludovic, Mickaël, Grégory, Loïc, Jonathan, Jordan, Dylan, Steven, Jean-Marc,
   Jean-Luc, Jean-Baptiste, Gaëtan, Fabien, Yannick, Bastien, Rémi, Mathieu`,
  `Martin, Bernard, Durand, Petit, Robert, Richard, Moreau, Michel, Garnier, Roux, Blanc, Faure, Arnaud, Roche, Fabre,
   Brun, Giraud, Gautier, Bonnet, Reynaud, Imbert, Olive, Aubert, Barthélemy, Bouvier, Bérenger, Bremond, Cabanel, Castan,
   Chauvin, Chabaud, Clément, Cornille, Coste, Daumas, Decugis, Delmas, Dumas, Escoffier, Espanet, Estienne, Fouque,
   Gaillard, Gastaud, Gauthier, Gay, Giordan, Gras, Guérin, Guigou, Honnorat, Icard, Jauffret, Jourdan, Julien, Lambert,
   Laugier, Lautier, Leydet, Lieutaud, Long, Magnan, Maurel, Mazet, Meissonnier, Meynard, Michelon, Mistral, Monnier, Morel,
   Nicolas, Ollivier, Pascal, Pellegrin, Pélissier, Perrin, Peyron, Pin, Ponsard, Pourrière, Ravel, Raynaud, Revest, Reybaud,
   Ricard, Ripert, Rivière, Rostan, Rougier, Roubaud, Roumieu, Rouvier, Sauvaire, Silvestre, Signoret, Simon, Teissier,
   Tardieu, Tourrel, Trabuc, Turrel, Vachier, Vidal, Vincent, Villard, Zunino, Leroy, Lefebvre, Girard, Dupont, Fournier,
   Mercier, Lopinot, Marchand, Dubois, Colin, Picard, Renard, Legrand, Perret, Boyer, Masson, Noël, Meunier, Chevalier,
   Denis, Hamelin, Lecomte, Leclerc, Achard, Allègre, Astier, Audibert, Aubanel, Barbaroux, Barielle, Bayle, Blanchard,
   Bouisson, Brémond, Cayol, Chaix, Chastel, Chauvet, Constant, Crozet, Dalmas, Etienne, Fabron, Féraud, Gassend, Germain,
   Gilly, Gouirand, Hugues, Isnard, Jaubert, Lagier, Malet, Mouton, Nègre, Payan, Pons, Rey, Sabatier, Sicard, Taxil, Viale`,
);

const maghreb = community(
  0.29,
  `Fatima, Nadia, Samira, Karima, Malika, Leïla, Yasmina, Farida, Naïma, Rachida, Saïda, Zohra, Khadija, Aïcha, Houria,
   Nora, Sabrina, Sonia, Myriam, Inès, Sarah, Amel, Lamia, Souad, Hayat, Latifa, Fatiha, Djamila, Ouarda, Linda, Kenza,
   Assia, Hanane, Imane, Siham, Dalila, Soraya, Rania, Nour, Wafa`,
  `Mohamed, Karim, Samir, Rachid, Farid, Nabil, Mourad, Kamel, Ahmed, Ali, Omar, Youssef, Hicham, Mehdi, Sofiane, Bilal,
   Ismaël, Yacine, Walid, Amine, Abdelkader, Brahim, Khaled, Djamel, Nordine, Mustapha, Hassan, Reda, Tarek, Adel, Ayoub,
   Anis, Zakaria, Lotfi, Fouad, Toufik, Aziz, Malik, Riad, Salim`,
  `Benali, Bouzid, Belkacem, Boudiaf, Benaïssa, Bensalem, Benhamou, Benmoussa, Benyahia, Boukhalfa, Bouaziz, Bouchareb,
   Boumediene, Brahimi, Chaïb, Cherif, Chérifi, Daoud, Djelloul, El Amrani, El Idrissi, El Khatib, Ferhat, Ghazi, Guerfi,
   Guessoum, Haddad, Hadj, Hamdi, Hamidi, Hammou, Idir, Kaci, Kadri, Kaddour, Khelifi, Khaldi, Lakhdar, Larbi, Lounis,
   Maamar, Mansouri, Meddour, Mebarki, Medjdoub, Messaoudi, Mezouar, Mokhtari, Moussaoui, Naceri, Nasri, Ouali, Rahmani,
   Saadi, Sahraoui, Saïdi, Slimani, Tahar, Taleb, Tayeb, Toumi, Yahiaoui, Zaïdi, Zeroual, Ziani, Zouaoui, Amrani, Alaoui,
   Bennani, Berrada, Chraïbi, Fassi, Lahlou, Tazi, Ayari, Ben Amor, Ben Youssef, Gharbi, Jaziri, Jendoubi, Mejri, Trabelsi,
   Aïssaoui, Arezki, Attia, Bakir, Bekkouche, Belaïd, Benchikh, Dahmani, Dridi, Hachemi, Kherbache, Laïb, Makhlouf, Abbas, Aït Ali, Amara,
   Azzouz, Bachir, Belhadj, Benabdallah, Bendjema, Bouaita, Chabane, Chouchane, Djebbar, Fekih, Guettaf, Hamza, Hassani,
   Kebaïli, Khoualdi, Mahmoudi, Meziane, Nouar, Oukaci, Rezgui, Sassi, Tounsi, Zitouni`,
);

const italyAndCorsica = community(
  0.09,
  'Carla, Vanina, Sandra, Bianca, Graziella, Antonella, Serena, Livia, Letizia, Ornella, Angèle, Lætitia',
  'Ange, Toussaint, Dominique, Marc-Antoine, Bruno, Enzo, Fabrice, Marcel, Antoine, Paul, Pascal, Gino',
  `Albertini, Antonetti, Bartoli, Battesti, Bianchi, Bruni, Caruso, Casanova, Colombani, Conti, D'Angelo, De Luca, Esposito,
   Ferrari, Ferri, Filippi, Franceschi, Galli, Gallo, Giacalone, Giannini, Giordano, Giovannetti, Greco, Grimaldi, Leca, Leoni,
   Lombardi, Luciani, Mancini, Marchetti, Mariani, Marini, Mattei, Monti, Moretti, Orsini, Padovani, Pagano, Paoli, Pellegrini,
   Poggi, Ricci, Rinaldi, Romano, Rossi, Russo, Santoni, Santucci, Spinosi, Tomasi, Valentini, Venturi, Vitale, Agostini, Basso, Ceccaldi, Ferracci, Mattéi, Susini`,
);

const comoros = community(
  0.07,
  'Moinaécha, Zaïnaba, Halima, Echata, Faouzia, Anrafati, Mariama, Soifia, Chamsia, Hadidja, Zalihata, Nasra',
  'Saïd, Ibrahim, Abdallah, Nassur, Mzé, Youssouf, Soilihi, Combo, Houmadi, Fahad, Attoumane, Mikidache',
  `Abdallah, Abdou, Ahamada, Ali Mohamed, Assoumani, Bacar, Boina, Combo, Djoumoi, Hamada, Houmadi, Ibouroi, Issouf, M'Changama,
   M'Madi, Maoulida, Mbaé, Mmadi, Mohamed Ali, Moindjie, Mroivili, Msaïdié, Nourdine, Oussoufa, Saïd Ali, Saïd Omar, Soilihi,
   Soulé, Youssouf, Tourqui, Aboudou, Bakari, Chanfi, Dhoihirou, Madi, Mlamali, Saïndou, Salim`,
);

const westAfrica = community(
  0.05,
  'Aminata, Mariam, Fatoumata, Awa, Aïssatou, Kadiatou, Ramatoulaye, Blessing, Grace, Rokia, Adama, Binta',
  'Mamadou, Ousmane, Ibrahima, Moussa, Cheikh, Amadou, Boubacar, Abdoulaye, Seydou, Souleymane, Issa, Lamine',
  `Ba, Bah, Barry, Camara, Cissé, Coulibaly, Diakité, Diallo, Diarra, Diop, Fall, Fofana, Kanté, Keïta, Konaté, Koné, Mendy, Ndiaye,
   Sarr, Seck, Sow, Sylla, Touré, Traoré, Okafor, Osei, Gomis, Sané`,
);

const iberia = community(
  0.04,
  'Maria, Carmen, Dolorès, Inês, Paula, Cristina, Pilar, Rosa',
  'José, Manuel, Antonio, Miguel, Carlos, Pedro, Diego, Luis',
  `Alvarez, Da Costa, Da Silva, Dos Santos, Fernandes, Fernandez, Ferreira, Garcia, Gomez, Gonçalves, Gonzalez, Hernandez, Lopes,
   Lopez, Marques, Martinez, Mendes, Moreno, Navarro, Ortega, Perez, Pinto, Ramos, Rodrigues, Rodriguez, Ruiz, Sanchez, Torres`,
);

const armenia = community(
  0.04,
  'Ani, Araxie, Arpine, Lusine, Nariné, Séta, Anouch, Chouchane',
  'Aram, Garo, Hagop, Krikor, Vahé, Tigran, Garabed, Armen',
  `Agopian, Arakelian, Avakian, Bagdassarian, Boyadjian, Chahinian, Der Agopian, Garabedian, Hagopian, Kassabian, Kazandjian,
   Kévorkian, Khatchadourian, Manoukian, Nazarian, Ohanian, Papazian, Sarkissian, Terzian, Zakarian, Aznavourian, Balian, Keuchkerian, Tchakerian`,
);

const elsewhere = community(
  0.05,
  'Elif, Ayşe, Zeynep, Mirela, Ioana, Elena, Olena, Svetlana, Thi Lan, Mai, Hanna, Nino',
  'Mehmet, Emre, Ali, Ionut, Florin, Andrei, Oleksandr, Giorgi, Minh, Van Duc, Dragan, Sorin',
  `Aydin, Çelik, Demir, Kaya, Öztürk, Şahin, Yildiz, Yilmaz, Balan, Constantin, Dumitru, Ionescu, Munteanu, Popescu, Radu, Stan,
   Bondar, Kovalenko, Shevchenko, Tkachenko, Le Van, Nguyen, Pham, Tran, Beridze, Kapanadze, Jovanović, Petrović`,
);

const communities = [provence, maghreb, italyAndCorsica, comoros, westAfrica, iberia, armenia, elsewhere];
const wheel = wheelOf(communities, ({ share }) => share);

export const firstNames: readonly string[] = [
  ...new Set(communities.flatMap(({ women, men }) => [...women, ...men])),
];
export const surnames: readonly string[] = [...new Set(communities.flatMap((each) => each.surnames))];

export interface PersonName {
  readonly firstName: string;
  readonly lastName: string;
}

/** One in five has a first name of another community than the surname's; some have two surnames. */
export function drawName(chance: Chance, woman: boolean): PersonName {
  const origin = chance.draw(wheel);
  const given = chance.happens(0.2) ? chance.draw(wheel) : origin;
  const lastName = chance.pick(origin.surnames);
  const second = chance.happens(woman ? 0.07 : 0.02) ? chance.pick(chance.draw(wheel).surnames) : lastName;
  return {
    firstName: chance.pick(woman ? given.women : given.men),
    lastName: second === lastName ? lastName : `${lastName}-${second}`,
  };
}
