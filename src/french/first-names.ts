/** Common first names in France, folded: what follows one is a surname (« Jean Rousset »), not the town. */
export const firstNames: ReadonlySet<string> = new Set(
  (
    'adam adrien agnes ahmed alain alexandra alexandre alexis alice aline amandine amelie amine anais andre anne antoine ' +
    'anthony armelle arnaud arthur audrey aurelie aurelien bastien beatrice benjamin benoit bernadette bernard bertrand ' +
    'brigitte bruno camille carine carole caroline catherine cecile cedric celine chantal charles charlotte chloe christelle ' +
    'christian christiane christine christophe claire clara claude claudine clement coralie corinne cyril damien daniel ' +
    'danielle david delphine denis didier dominique dylan edouard elise elodie emilie emma emmanuel emmanuelle enzo eric ' +
    'estelle etienne eva fabien fabienne fabrice fanny farid fatima florence florian franck francois francoise frederic ' +
    'gabriel gaelle gaetan genevieve georges gerard gilbert gilles gregory guillaume guy helene henri herve hugo ines ' +
    'isabelle jacqueline jacques jean jeanne jennifer jeremy jerome jessica joel johanna jonathan joseph josiane julie ' +
    'julien juliette justine karim karine kevin laetitia laura laure laurence laurent lea leo leila louis louise lucas lucie ' +
    'ludovic luc lydie magali malika manon marc marie marine marion marjorie martin martine mathieu mathilde maud maurice ' +
    'max maxime mehdi melanie melissa michael michel michele michelle mickael mireille mohamed monique morgane muriel myriam ' +
    'nadia nadine nathalie nathan nicolas nicole noemie nora odile olivier pascal pascale patrice patricia patrick paul ' +
    'pauline philippe pierre quentin rachid raphael raymond regis remi rene richard robert roger roland romain rose sabrina ' +
    'samia samira samuel sandra sandrine sarah sebastien serge severine simon simone solene sonia sophie stephane stephanie ' +
    'sylvain sylvie theo thierry thomas tristan valentin valerie vanessa veronique victor vincent virginie xavier yannick ' +
    'yann yves yvette yvonne yacine youssef'
  ).split(' '),
);
