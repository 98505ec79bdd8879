import { queueManage, roomsOfHouse } from '../../../access/index.ts';
import { listFailedJobs, now, outboxQueues } from '../../../platform/index.ts';
import { Empty } from '../../kit/empty.tsx';
import { nothing } from '../../kit/fields.ts';
import { Form } from '../../kit/form.tsx';
import { count, dateAndTime, several } from '../../kit/format.ts';
import { form, page } from '../../kit/page.ts';
import { retryJob } from '../../retry-job.ts';

interface Queues {
  queues: Awaited<ReturnType<typeof outboxQueues>>;
  failures: Awaited<ReturnType<typeof listFailedJobs>>;
}

/** What remains to be done, and what was given up: nothing of what a job is about. */
export const queuesPage = page({
  path: '/files',
  right: queueManage,
  show: async () => {
    const [queues, failures] = await Promise.all([outboxQueues(), listFailedJobs()]);
    return { title: 'Files d’attente', body: <QueuesView {...{ queues, failures }} /> };
  },
});

export const retryQueueForm = form({
  path: '/files/:queue/reessayer',
  right: queueManage,
  input: nothing,
  page: '/files',
  act: async ({ actor, params }) => {
    const failed = (await listFailedJobs()).filter(({ queue }) => queue === params.queue);
    for (const { id } of failed) await retryJob(actor, id);
    return { to: '/files', said: `${several(failed.length, 'tâche remise', 'tâches remises')} en attente.` };
  },
});

export const retryJobForm = form({
  path: '/files/echecs/:id/reessayer',
  right: queueManage,
  input: nothing,
  page: '/files',
  act: async ({ actor, params }) => {
    await retryJob(actor, params.id ?? '');
    return { to: '/files', said: 'La tâche est remise en attente.' };
  },
});

/** As each room calls its queues and its jobs. */
const queueWords = (name: string): string =>
  roomsOfHouse()
    .flatMap(({ queue, sideQueue }) => [queue, sideQueue])
    .find((queue) => queue?.name === name)?.label ?? name;

const jobWords = (name: string): string =>
  roomsOfHouse()
    .flatMap(({ tasks = [] }) => tasks)
    .find(({ kind }) => kind.name === name)?.kind.label ?? name;

const lateMinutes = 10;

/** « depuis 3 min », of what has not been done yet. */
function since(oldestAt: string | null): string {
  if (!oldestAt) return '';
  const minutes = Math.floor((now().getTime() - Date.parse(oldestAt)) / 60_000);
  if (minutes < 1) return 'depuis moins d’une minute';
  return minutes < 120 ? `depuis ${minutes}\u00a0min` : `depuis le ${dateAndTime(oldestAt)}`;
}

const isLate = ({ oldestAt }: Queues['queues'][number]): boolean =>
  oldestAt !== null && now().getTime() - Date.parse(oldestAt) > lateMinutes * 60_000;

function QueuesView({ queues, failures }: Queues) {
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting + queue.queued, 0);
  const failed = queues.reduce((sum, queue) => sum + queue.failed, 0);
  return (
    <>
      <h1>Files d’attente</h1>
      <p class="lead">
        {waiting === 0 ? 'Rien n’attend' : `${several(waiting, 'tâche')} en attente ou en cours`}
        {failed === 0 ? ', rien n’a échoué.' : `, ${several(failed, 'échec')}.`}{' '}
        <a href="/files">Actualiser</a>
      </p>
      {queues.some(isLate) ? (
        <p class="note stop">
          Une tâche attend depuis plus de {lateMinutes} minutes : vérifiez que les processus de travail
          tournent (npm start) et que Redis répond. Rien n’est perdu : tout reprendra.
        </p>
      ) : null}
      {queues.length === 0 ? <Empty>Tout ce qui devait être fait l’a été.</Empty> : <Table queues={queues} />}
      {failures.length > 0 ? <Failures failures={failures} /> : null}
      <p>
        <a href="/envois">Envois</a> : ce que deviennent les courriels et les textos.
      </p>
    </>
  );
}

const Table = ({ queues }: Pick<Queues, 'queues'>) => (
  <table class="stack">
    <caption class="hidden">Ce qui reste à faire, par file</caption>
    <thead>
      <tr>
        <th scope="col">File</th>
        <th scope="col" class="n">
          En attente
        </th>
        <th scope="col" class="n">
          En cours
        </th>
        <th scope="col" class="n">
          Échecs
        </th>
        <th scope="col">La plus ancienne</th>
        <th scope="col">
          <span class="hidden">Geste</span>
        </th>
      </tr>
    </thead>
    <tbody>
      {queues.map((queue) => (
        <tr key={queue.queue}>
          <th scope="row">{queueWords(queue.queue)}</th>
          <td class="n" data-label="En attente">
            {count(queue.waiting)}
          </td>
          <td class="n" data-label="En cours">
            {count(queue.queued)}
          </td>
          <td class="n" data-label="Échecs">
            {count(queue.failed)}
          </td>
          <td>{since(queue.oldestAt)}</td>
          <td>
            {queue.failed > 0 ? (
              <Form of={retryQueueForm} params={{ queue: queue.queue }} label={queueWords(queue.queue)}>
                <button type="submit" class="quiet">
                  Tout réessayer
                </button>
              </Form>
            ) : null}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Failures = ({ failures }: Pick<Queues, 'failures'>) => (
  <>
    <h2>Échecs</h2>
    <p class="soft">Les cent plus anciens. La raison est celle du programme, sans rien de personnel.</p>
    <ul class="list">
      {failures.slice(0, 100).map(({ id, name, at, failedAt, reason }, i) => (
        <li key={id} class="card">
          <h3>{jobWords(name)}</h3>
          <p class="soft">
            {`Demandée le ${dateAndTime(at)}`}
            {failedAt ? `, abandonnée le ${dateAndTime(failedAt)}` : ''}
          </p>
          <p lang="en">
            <code>{reason || '—'}</code>
          </p>
          <Form of={retryJobForm} params={{ id }} label={`Échec ${i + 1} : ${jobWords(name)}`}>
            <button type="submit" class="quiet">
              Réessayer
            </button>
          </Form>
        </li>
      ))}
    </ul>
  </>
);
