import { expect } from '@jest/globals';
import { Official } from '../pages/official.js';
import { Caller } from './caller.js';
import { journey } from './journey.js';
import { seat } from './sitting.js';

const PATH = '/api/administration/operations';

/** As much of the answer as this story is about. */
interface Operations {
  readonly at: string;
  readonly outbox: Readonly<Record<string, unknown>>;
  readonly work: readonly { readonly name: string }[];
  readonly workers: readonly { readonly alive: boolean }[];
  readonly queue: { readonly queues: readonly { readonly name: string }[] | null };
}

journey('Those who run the system see how its work goes, and look at its queues', ({ step, enter }) => {
  let administrator: Official;
  let calling: Caller;

  step('a worker lives, recurring work recurs, and the queue answers', async () => {
    calling = await Caller.asPersona('administrator');
    const { workers, work, queue } = await calling.get<Operations>(PATH);
    expect(workers.filter(({ alive }) => alive).length).toBeGreaterThan(0);
    expect(work.map(({ name }) => name)).toEqual(expect.arrayContaining(['relay', 'reconcile', 'sweep', 'remind', 'fold']));
    expect(queue.queues?.map(({ name }) => name)).toEqual(['clockwork', 'mail', 'effects', 'registers', 'exports', 'dry-runs']);
  });

  step('the page says so, and leads to the board, which changes nothing', async () => {
    administrator = await seat(enter, Official, { login: 'administrator', language: 'ru' });
    await administrator.open('/administration');
    await administrator.follow(administrator.t('administration:nav.operations'));
    await administrator.arrive(administrator.t('operations:title'));
    await administrator.see(administrator.t('operations:worker.alive'));
    await administrator.see(administrator.t('operations:queues.board.hint'));
    await administrator.inspectInEveryLanguage();
    const board = await administrator.context.newPage();
    await board.goto(`${PATH}/board`);
    await board.getByText('effects').first().waitFor();
    await board.close();
  });

  step('what is put aside stands there with its kind of fault, and can be asked for again', async () => {
    const view = await calling.get<Operations>(PATH);
    const row = {
      id: 1, topic: 'filing.decided', key: 'example-1-7', recordedAt: view.at, attempts: 4, lost: 3, fault: 'WorkerLost', failedAt: view.at, tryAt: null, state: 'given-up',
    };
    const troubled = { ...view, outbox: { ...view.outbox, givenUp: 1 }, troubled: [row, { ...row, id: 2, key: 'example-1-8', lost: 0, attempts: 2, fault: 'QueryFailedError 57014', tryAt: view.at, state: 'failing' }] };
    await administrator.context.route(`**${PATH}`, (route) => route.fulfill({ json: troubled }));
    await administrator.context.route(`**${PATH}/messages/1/again`, (route) => route.fulfill({ json: view }));
    await administrator.open('/administration/operations');
    await administrator.see(administrator.t('operations:given-up.notice'));
    await administrator.inspectInEveryLanguage();
    await administrator.context.unroute(`**${PATH}`);
    await administrator.press(administrator.t('operations:again.of', { key: row.key }));
    await administrator.see(administrator.t('operations:troubled.none'));
  });
});
