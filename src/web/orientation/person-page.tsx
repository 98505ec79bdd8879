import { z } from 'zod';
import { check } from '../../access/index.ts';
import {
  directoryRead,
  type FoundDoors,
  findDoors,
  type purposes,
  referralSend,
  referralsOf,
  situationInput,
} from '../../orientation/index.ts';
import { obstacleKinds, participantRead, readParticipant } from '../../participants/index.ts';
import { Box, FoldedForm, Hidden, Select } from '../kit/form.tsx';
import { page } from '../kit/page.ts';
import { Tag } from '../kit/tag.tsx';
import { InRecord, readHead } from '../pages/record/record.tsx';
import { optionsOf } from '../pages/words.ts';
import { personPath, sendForm } from './referral-forms.ts';
import { ReferralTable } from './referral-pages.tsx';
import { doorWords, far, fitWords, phoneOf, purposeWords } from './words.ts';

type Found = FoundDoors['doors'][number];
type Place = Found['places'][number];

/** The doors of somebody whom the structure accompanies, by their age and zone, and what became of referrals. */
export const personDoorsPage = page({
  path: personPath,
  right: referralSend,
  query: z.object({ pour: z.enum(obstacleKinds).optional().catch(undefined) }),
  show: async ({ actor, params: { id = '' }, query: { pour } }) => {
    check(actor, participantRead);
    check(actor, directoryRead);
    const person = await readParticipant(actor, id, 'orientation');
    const [head, sent] = await Promise.all([readHead(actor, person), referralsOf(actor, id)]);
    const { birthDate } = person;
    const found = birthDate
      ? await findDoors(
          situationInput.parse({
            birthDate,
            ...(person.profile.zone ? { zone: person.profile.zone } : {}),
            obstacles: pour ? [pour] : [],
          }),
          { except: actor.structureId },
        )
      : undefined;
    const name = `${person.firstName} ${person.lastName}`;
    return {
      title: `Orienter ${name}`,
      body: (
        <InRecord head={head} at="orientation">
          <h2>Orienter {name}</h2>
          {sent.length > 0 ? (
            <section>
              <h2>Ce qui a été envoyé</h2>
              <ReferralTable caption="Orientations" lines={sent} />
            </section>
          ) : null}
          <h2>À qui l’adresser</h2>
          <form method="get" class="row filters" aria-label="Chercher un service">
            <Select
              name="pour"
              label="Un service pour"
              value={pour}
              options={obstacleKinds.map((kind) => [kind, purposeWords[kind]] as const)}
            />
            <div class="field">
              <button type="submit" class="quiet">
                Chercher
              </button>
            </div>
          </form>
          {found ? (
            <Doors id={id} found={found} />
          ) : (
            <p>
              La date de naissance manque : <a href={`/participants/${id}`}>complétez la fiche</a>.
            </p>
          )}
        </InRecord>
      ),
    };
  },
});

const Doors = ({ id, found: { doors, helps } }: { id: string; found: FoundDoors }) => (
  <>
    {helps.map(({ purpose, places }) => (
      <section key={purpose} class="card">
        <h2>{purposeWords[purpose]}</h2>
        {places.length === 0 ? <p>Rien dans l’annuaire : cela manque sur cette zone.</p> : null}
        {places.map((place) => (
          <Send key={place.id} id={id} place={place} purpose={purpose} />
        ))}
      </section>
    ))}
    {doors
      .filter(({ fit }) => fit !== 'no')
      .map(({ door, fit, why, places }) => (
        <section key={door} class="card">
          <h2>
            {doorWords[door]} <Tag of={fitWords[fit]} />
          </h2>
          <p class="soft">
            {why.map((line) => `${line.name}${line.fit === 'ask' ? ' (à demander)' : ''}`).join(' ; ')}
          </p>
          {door === 'faj' ? (
            <p>Se demande à la mission locale : envoyez-y l’orientation, pour « Argent ».</p>
          ) : (
            places.map((place) => <Send key={place.id} id={id} place={place} purpose="accompaniment" />)
          )}
        </section>
      ))}
  </>
);

const Send = ({ id, place, purpose }: { id: string; place: Place; purpose: (typeof purposes)[number] }) => {
  const service = place.services.find(({ full }) => !full);
  const full = place.services.length > 0 && !service;
  return (
    <div>
      <h3>
        <a href={`/annuaire/${place.id}`}>{place.name}</a>
      </h3>
      <p class="soft">
        {[far(place.minutes), phoneOf(place.phone), full ? 'complet en ce moment' : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
      <FoldedForm
        summary={
          <>
            Envoyer une orientation<span class="hidden"> à {place.name}</span>
          </>
        }
        of={sendForm}
        params={{ id, place: place.id }}
        label={place.name}
      >
        {service ? <Hidden name="service" value={service.id} /> : null}
        <Select name="purpose" label="Pour" value={purpose} options={optionsOf(purposeWords)} />
        <Box name="agreed" label="La personne est d’accord : son nom et son téléphone sont donnés là-bas" />
        <p class="hint">
          {place.answers
            ? 'La structure répond ici, dans les dix jours ouvrés.'
            : 'Cette structure ne répond pas ici : notez vous-même ce qu’elle répond.'}
        </p>
        <button type="submit">Envoyer</button>
      </FoldedForm>
    </div>
  );
};
