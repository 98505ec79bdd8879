import { z } from 'zod';
import { type Brief, briefQuery, campaignOf, keepBrief } from '../../promotion/index.ts';
import { Form } from '../kit/form.tsx';
import { openForm, pathOf } from '../kit/page.ts';
import { briefPath, keptPath } from './asked.ts';

/** From the page of the brief, which sends what it was made from. */
export const keepForm = openForm({
  path: `${briefPath}/garder`,
  page: briefPath,
  input: briefQuery.extend({ campaign: z.string().max(80).optional() }),
  act: async ({ input: { campaign, ...query } }) => {
    const address = await keepBrief(query, campaign && (await campaignOf(campaign)));
    return {
      to: pathOf({ path: keptPath }, { address }),
      said: 'Ce bref est gardé un an à cette adresse : vous pouvez la donner à qui vous voulez.',
    };
  },
});

interface Props {
  readonly brief: Brief;
  readonly place?: string | undefined;
  readonly occupations?: string | undefined;
  /** The address of the campaign that led here. */
  readonly campaign?: string;
}

/** Keeps the brief that is shown. */
export const Keep = ({ brief, place, occupations, campaign }: Props) => (
  <Form of={keepForm} label="Garder ce bref">
    <input type="hidden" name="text" value={brief.text} />
    <input type="hidden" name="place" value={place ?? ''} />
    <input type="hidden" name="occupations" value={occupations ?? ''} />
    {campaign ? <input type="hidden" name="campaign" value={campaign} /> : null}
    <button type="submit">Garder ce bref, en parler à quelqu’un</button>
  </Form>
);
