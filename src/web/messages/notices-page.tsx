import { z } from 'zod';
import type { Actor } from '../../access/index.ts';
import {
  listNotices,
  listNoticesQuery,
  markNoticeRead,
  markNoticesRead,
  noticeKinds,
  noticeOwn,
} from '../../messages/index.ts';
import { Empty } from '../kit/empty.tsx';
import { nothing } from '../kit/fields.ts';
import { Form } from '../kit/form.tsx';
import { dateAndTime, several } from '../kit/format.ts';
import { More } from '../kit/more.tsx';
import { form, page } from '../kit/page.ts';

export const messagesPage = page({
  path: '/messages',
  right: noticeOwn,
  query: z.object({ suite: z.string().max(60).optional(), sujet: z.string().max(60).optional() }),
  show: async ({ actor, query }) => ({
    title: 'Messages',
    body: (
      <Messages
        actor={actor}
        of={noticeKinds().find(({ code }) => code === query.sujet)?.label}
        notices={
          await listNotices(actor, {
            ...listNoticesQuery.parse({}),
            cursor: query.suite,
            kind: query.sujet,
          })
        }
      />
    ),
  }),
});

export const markReadForm = form({
  path: '/messages/:id/lu',
  right: noticeOwn,
  input: nothing,
  page: '/messages',
  act: async ({ actor, params }) => {
    await markNoticeRead(actor, params.id ?? '');
    return { to: '/messages' };
  },
});

export const markAllReadForm = form({
  path: '/messages/lus',
  right: noticeOwn,
  input: z.strictObject({ upTo: z.string().max(60) }),
  page: '/messages',
  act: async ({ actor, input }) => {
    const read = await markNoticesRead(actor, input.upTo);
    return {
      to: '/messages',
      said: `${several(read, 'message marqué comme lu', 'messages marqués comme lus')}.`,
    };
  },
});

type Notices = Awaited<ReturnType<typeof listNotices>>;

/** Where a message leads; `undefined` where this role has no page for it. */
function placeOf(about: Notices['data'][number]['about'], { role }: Actor): string | undefined {
  if (about.kind === 'user')
    return ['officer', 'manager', 'admin'].includes(role) ? `/comptes/${about.id}` : undefined;
  if (about.kind === 'need') return `/besoins/${about.id}`;
  if (about.kind === 'shortlist')
    return role === 'employer' ? `/preselections/${about.id}` : `/presentations/${about.id}`;
  if (about.kind === 'placement') return `/emplois/${about.id}`;
  if (about.kind === 'youth-aid') return `/aides-jeunes/${about.id}`;
  if (about.kind === 'clause-contract') return `/marches/${about.id}`;
  if (about.kind === 'company-request') return '/demandes-d-acces';
  if (about.kind === 'immersion') return `/immersions/${about.id}`;
  if (about.kind === 'esf-spell') return `/fse/participations/${about.id}`;
  if (about.kind === 'immersion-delegation') return '/immersions/delegations';
  if (about.kind === 'youth-framework') return '/jeunes?view=ending';
  if (about.kind === 'referral') return `/orientations/${about.id}`;
  return role === 'counsellor' || role === 'manager' ? `/avis/${about.id}` : undefined;
}

interface Props {
  actor: Actor;
  notices: Notices;
  /** What the list is narrowed to. */
  of: string | undefined;
}

function Messages({ actor, notices, of }: Props) {
  const [newest] = notices.data;
  return (
    <>
      <div class="head">
        <h1>Messages</h1>
        <p class="actions">
          <a class="button quiet" href="/messages/reglages">
            Choisir ce qui m’arrive par courriel
          </a>
        </p>
        {newest && notices.data.some(({ readAt }) => readAt === null) ? (
          <Form of={markAllReadForm} label="Tous les messages">
            <input type="hidden" name="upTo" value={newest.id} />
            <button type="submit" class="quiet">
              Tout est lu
            </button>
          </Form>
        ) : null}
      </div>
      {of ? (
        <p class="lead">
          {of}. <a href="/messages">Voir tous les messages</a>
        </p>
      ) : null}
      {notices.data.length === 0 ? (
        <Empty>Rien pour le moment. Ce qui attend votre réponse vous sera dit ici.</Empty>
      ) : (
        <ul class="list card">
          {notices.data.map((notice) => (
            <Line key={notice.id} notice={notice} place={placeOf(notice.about, actor)} />
          ))}
        </ul>
      )}
      <More next={notices.next} />
    </>
  );
}

function Line({ notice: { id, text, at, readAt }, place }: LineProps) {
  return (
    <li class="to-do">
      <div>
        {readAt ? null : <strong class="tag ask">Nouveau</strong>} {place ? <a href={place}>{text}</a> : text}
        <div class="soft small">{dateAndTime(at)}</div>
      </div>
      {readAt ? null : (
        <Form of={markReadForm} params={{ id }} label={`Message du ${dateAndTime(at)}`}>
          <button type="submit" class="quiet s">
            Marquer comme lu
          </button>
        </Form>
      )}
    </li>
  );
}

interface LineProps {
  notice: Notices['data'][number];
  place: string | undefined;
}
