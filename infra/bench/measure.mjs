/** Requests before anything is measured: connections, plans and caches of a running installation are warm. */
const WARM_UP = 4;
const MEASURED = 60;

/** The value below which so large a share of all lie, of those that occurred. */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const summaryOf = (values) => ({ requests: values.length, p50: percentile(values, 0.5), p95: percentile(values, 0.95), p99: percentile(values, 0.99) });

const pathOf = (electionId, { route, queries }, turn) => `/api/${route}?${new URLSearchParams({ election: electionId, ...queries[turn % queries.length] })}`;

async function ask({ api, sample }, page, turn) {
  const path = pathOf(sample.electionId, page, turn);
  const { ms, status, body } = await api.get(path);
  if (status !== 200) throw new Error(`"${page.name}" is answered with ${status}: ${path}\n${body.toString().slice(0, 500)}`);
  return { ms, body };
}

/** A page that finds nothing is fast for no merit. */
async function requireAnswer(target, page) {
  for (let turn = 0; turn < Math.max(WARM_UP, page.queries.length); turn++) {
    const { body } = await ask(target, page, turn);
    target.found ||= page.answers(JSON.parse(body));
  }
  if (!target.found) throw new Error(`"${page.name}" finds nothing in ${target.sample.electionId}: ${pathOf(target.sample.electionId, page, 0)}`);
}

/**
 * Measures one page in several elections: the requests take turns, so that whatever else the machine does slows all of
 * them alike. `targets` is a list of `{ api, sample, page }`. Returns a summary for each.
 */
export async function measure(targets) {
  for (const { page, ...target } of targets) await requireAnswer(target, page);
  const times = targets.map(() => []);
  for (let turn = 0; turn < MEASURED; turn++) {
    for (const [place, { page, ...target }] of targets.entries()) times[place].push((await ask(target, page, turn)).ms);
  }
  return times.map(summaryOf);
}
