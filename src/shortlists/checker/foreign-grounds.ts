import type { Ground } from './ground.ts';

/**
 * What the other tables hold, in languages that are spoken where this runs: English, Spanish, Portuguese, Turkish, Arabic as
 * it is written in Latin letters, Comorian. A few words each, of which we are sure; those that are also French words or names
 * of trades are left out. What is typed in another script is refused whatever it says.
 */
const of = (code: string, why: string, instead: string, words: string): Ground => ({
  code,
  why,
  instead,
  clues: [{ words, in: ['introduction', 'message'] }],
});

export const foreignGrounds: readonly Ground[] = [
  of(
    'justice',
    'ni justice, ni détention, ni casier.',
    'les jours et les horaires possibles.',
    `
in jail, from jail, jailed, inmate(s), ex convict, ex offender, criminal record, on parole, on probation, released from prison,
carcel, presidiario, presidiaria, antecedentes penales, libertad condicional, encarcelad*,
prisao, cadeia, presidiari*, ex presidiari*, liberdade condicional, antecedentes criminais,
hapishane*, cezaevi*, mahkum, sabikali,
sijn, habs, l habs, gereza*`,
  ),
  of(
    'health',
    'la santé ne se dit pas à une entreprise : l’aptitude relève de la médecine du travail.',
    'les tâches et les horaires que la personne souhaite.',
    `
sick leave, on sick, illness, diseased, mental health, depressed, addict*, alcoholic, drug user,
enferma, enfermo, enfermedad*, baja por enfermedad, depresion, toxicomano, toxicomana,
doente, doenca*, baixa medica, depressao,
hastalik*, hastaligi, depresyonda, mrid, mrida, maridh, maridha, uwade`,
  ),
  of(
    'disability',
    'ni handicap, ni reconnaissance, ni structure spécialisée.',
    'les tâches que la personne sait faire, et les conditions de travail qui lui vont.',
    `
disabled, disability, disabilities, wheelchair, hearing impaired, deaf,
discapacita*, discapacidad*, minusvalid*, minusvalia, silla de ruedas,
incapacitad*, cadeira de rodas, pessoa com deficiencia,
engelli*, ozurlu*, mou3a9, mu3aq, mouaq, mouaaq`,
  ),
  of(
    'family',
    'la situation de famille ne se dit pas.',
    'les jours et les horaires possibles.',
    `
pregnant, pregnancy, maternity leave, single mother, single mom, single parent, divorced, widow, widowed, married,
embarazada, embarazo, madre soltera, divorciad*, viuda, viudo, casada, casado, soltera, soltero,
gravida, gravidez, mae solteira, viuva, viuvo, solteira, solteiro,
hamile*, evli, bosanmis, bekar anne,
hamila, 7amila, armala, moutallaqa, mutallaqa, mtal9a, mtallqa`,
  ),
  of(
    'belief',
    'ni religion, ni conviction.',
    'les jours et les horaires possibles.',
    `
muslim(s), mouslim*, christian, catholic, jewish, ramadhan, hijab,
musulmana(s), musulmano, cristiana, cristiano, catolic*,
muculmana, muculmano, crista, musluman*, hristiyan, mwislam*`,
  ),
  of(
    'origin',
    'ni origine, ni nationalité, ni titre de séjour.',
    '« autorisée à travailler » n’a pas à être dit : c’est vérifié.',
    `
refugee(s), asylum seeker*, asylum, undocumented, immigrant(s), gypsy,
refugiad*, inmigrante(s), sin papeles, gitana, gitano, solicitante de asilo,
imigrante(s), sem papeis, cigana, cigano, requerente de asilo,
multeci, siginmaci, gocmen, laji, lajia, harraga, harrag`,
  ),
  of(
    'aid',
    'ni aide, ni allocation, ni chômage.',
    'ce que la personne sait faire et quand elle peut commencer.',
    `
unemployed, jobless, on welfare, on benefits, unemployment,
desemplead*, desempleo, desempregad*, desemprego, issizlik, bitala, chomeur*`,
  ),
  of(
    'housing',
    'le logement ne se dit pas.',
    'les horaires possibles : le trajet est déjà vérifié.',
    'homeless, sin techo, sin hogar, sem abrigo, sem teto, evsiz',
  ),
];
