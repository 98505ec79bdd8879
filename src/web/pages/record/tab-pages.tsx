import { z } from 'zod';
import { participantRead, readParticipant } from '../../../participants/index.ts';
import { Form } from '../../kit/form.tsx';
import { page } from '../../kit/page.ts';
import type { Person } from '../counsellor/match-view.tsx';
import { Languages } from './languages.tsx';
import { Licences } from './licences.tsx';
import { InRecord, readHead } from './record.tsx';
import { confirmForm } from './section-forms.ts';
import { Cv, Experience, Identity, Obstacles, Project, Skills, Travel } from './sections.tsx';
import { Story } from './story.tsx';

/** Which section is open: `section.tsx` reads it of the address. */
const query = z.object({ modifier: z.string().max(40).optional() });

/** What the person looks for, where they live, who they are, what holds them back. */
export const projectPage = page({
  path: '/participants/:id/projet',
  right: participantRead,
  query,
  show: async ({ actor, params: { id = '' } }) => {
    const person = await readParticipant(actor, id);
    const head = await readHead(actor, person);
    return {
      title: `Projet, ${person.firstName} ${person.lastName}`,
      islands: ['suggest'],
      body: (
        <InRecord head={head} at="projet">
          <Draft person={person} />
          <div class="split even">
            <div>
              <Project person={person} />
              <Travel person={person} />
            </div>
            <div>
              <Identity person={person} />
              <Obstacles person={person} />
            </div>
          </div>
        </InRecord>
      ),
    };
  },
});

/** What the person has done, can do and holds; and what their own words say of it. */
export const experiencePage = page({
  path: '/participants/:id/experience',
  right: participantRead,
  query,
  show: async ({ actor, params: { id = '' } }) => {
    const person = await readParticipant(actor, id);
    const head = await readHead(actor, person);
    return {
      title: `Expérience et compétences, ${person.firstName} ${person.lastName}`,
      islands: ['suggest'],
      body: (
        <InRecord head={head} at="experience">
          <Draft person={person} />
          <div class="split even">
            <div>
              <Experience person={person} />
              <Story person={person} />
              <Cv person={person} />
            </div>
            <div>
              <Skills person={person} />
              <Licences person={person} />
              <Languages person={person} />
            </div>
          </div>
        </InRecord>
      ),
    };
  },
});

/** Nobody is proposed before they have read what is written of them. */
export const Draft = ({ person: { id, state } }: { person: Person }) =>
  state === 'draft' ? (
    <div class="note ask">
      <p>Cette fiche attend d’être relue et confirmée par la personne. Jusque-là, elle n’est pas proposée.</p>
      <Form of={confirmForm} params={{ id }}>
        <button type="submit">Elle confirme sa fiche</button>
      </Form>
    </div>
  ) : null;
