import { openClient } from './databases.mjs';
import { summaryOf } from './measure.mjs';

const WARM_UP = 4;
const MEASURED = 60;
/** How far down a clerk may have leafed: this many pages before the one that is measured. */
const LEAFED = 20;

/**
 * Puts the whole replayed campaign on the desk of one clerk, as if it were going on: most of it is to be checked, some waits for
 * candidates or for a meeting, some is decided; deadlines lie between twenty hours ago and nine days ahead.
 */
const ON_ONE_DESK = [
  `UPDATE election SET election_day = (now() + interval '20 days')::date`,
  `UPDATE role_grant SET commission_ids = (SELECT array_agg(id) FROM commission) WHERE role = 'clerk'`,
  `UPDATE filing SET
    status = CASE abs(hashtext(id)) % 10 WHEN 3 THEN 'in-examination' WHEN 4 THEN 'in-examination' WHEN 5 THEN 'awaiting-cure' WHEN 6 THEN 'proposed' WHEN 7 THEN 'registered' WHEN 8 THEN 'refused' ELSE 'submitted' END,
    decide_by = now() + ((abs(hashtext(id || 'd')) % 240) - 20) * interval '1 hour',
    cure_by = CASE WHEN abs(hashtext(id)) % 10 = 5 THEN now() + ((abs(hashtext(id || 'c')) % 60) - 5) * interval '1 hour' END,
    holder_id = CASE WHEN abs(hashtext(id)) % 10 IN (3, 4) THEN 'account-' || abs(hashtext(id)) % 7 END, holder_name = 'Clerk', holder_since = now() - interval '20 minutes'
    WHERE submitted_at IS NOT NULL`,
];

export async function putOnOneDesk(url) {
  const client = await openClient(url);
  try {
    for (const statement of ON_ONE_DESK) await client.query(statement);
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}

export const QUEUES = ['to-check', 'mine', 'notices-expiring', 'awaiting-candidate', 'for-decision', 'possible-duplicates', 'decided', 'all'];

/** What a clerk asks of the queue. `names`: words of names that were replayed. */
export const queuePages = (names) => [
  ...QUEUES.map((queue) => ({ name: `queue: ${queue}`, queries: [`queue=${queue}`] })),
  { name: 'three filters at once', queries: ['route=self&route=party&district=5&district=6&district=7&holder=nobody&holder=me'] },
  { name: 'a name', queries: ['queue=all'], words: names },
  { name: 'a name in Latin letters', queries: ['queue=all'], words: ['Kassymov', 'Akhmetova'] },
  { name: 'the end of an IIN', queries: ['queue=all'], words: ['0112', '0201'] },
  { name: 'the number of a receipt', queries: ['queue=all'], words: ['0000000000000195'] },
];

async function ask(api, query, words) {
  const { ms, status, body } = await api.get(`/api/queue?${query}`, words);
  if (status !== 200) throw new Error(`The queue is answered with ${status}: ${query}\n${body.toString().slice(0, 500)}`);
  return { ms, view: JSON.parse(body) };
}

async function cursorAfter(api, pages) {
  let cursor;
  for (let page = 0; page < pages; page++) cursor = (await ask(api, `queue=to-check${cursor ? `&cursor=${cursor}` : ''}`)).view.nextCursor;
  return cursor;
}

const sum = (filings) => filings.reduce((total, each) => total + each.filings, 0);

/** What stands over a list that is not narrowed, and the list: each must say the same number. Lists of parties are of no district. */
export function countsThatDiffer(queue, { total, counts, groups, facets: { routes, holders } }, rows = total) {
  const said = { counted: counts[queue], groups: Object.values(groups).reduce((most, each) => most + each, 0), routes: sum(routes), holders: sum(holders), rows };
  return Object.entries(said).filter(([, number]) => number !== total).map(([name, number]) => `queue, ${queue}: ${total} in all, but ${name} ${number}`);
}

async function wrongCounts(api) {
  const wrong = [];
  for (const queue of QUEUES) wrong.push(...countsThatDiffer(queue, (await ask(api, `queue=${queue}`)).view));
  return wrong;
}

async function time(api, { name, queries, words = [] }) {
  const values = [];
  for (let turn = 0; turn < WARM_UP + MEASURED; turn++) {
    const { ms } = await ask(api, queries[turn % queries.length], words[turn % words.length]);
    if (turn >= WARM_UP) values.push(ms);
  }
  return { name, ...summaryOf(values) };
}

/** Each page of the queue with its times, and how many filings lie on the desk. A page beyond the limit is measured once more, and the quieter measurement counts. */
export async function measureQueue(api, { names, milliseconds, until }) {
  const filings = (await ask(api, 'queue=all')).view.total;
  const pages = [...queuePages(names), { name: `page ${LEAFED + 1} of what is to be checked`, queries: [`queue=to-check&cursor=${await cursorAfter(api, LEAFED)}`] }];
  const measured = [];
  for (const page of pages) {
    until.throwIfAborted();
    const first = await time(api, page);
    const second = first.p95 > milliseconds ? await time(api, page) : first;
    measured.push(second.p95 < first.p95 ? second : first);
  }
  return { filings, pages: measured, wrong: await wrongCounts(api) };
}
