/** Specs that start programs, kill them and wait for them, longest first, with the seconds they take on two quiet cores; the processor does little for them. */
const WAITING = [
  ['worker/src/effects/deadly-job', 120], ['worker/src/effects/wiped-queue', 60], ['infra/upgrade/drill', 50], ['infra/corpus/corpus', 45], ['infra/backup/restore', 36],
  ['infra/edge/edge', 20], ['infra/scripts/launch.spec', 20], ['worker/src/worker.spec', 14], ['worker/src/effects/redis-away', 14], ['infra/scripts/embedded-postgres', 9],
];
/** Roughly, of the others: those that start the API or the worker, and those that do not. */
const secondsOf = ({ path }) => (/apps\/(?:api|worker)\//u.test(path) ? 6 : 1.5);
const LANES = 2;

/** What Jest asks for the order of its specs: one that waits, then as many others as two workers do meanwhile. Nothing is remembered between runs. */
export default class WaitingFirst {
  sort(tests) {
    const waiting = WAITING.flatMap(([name, seconds]) => tests.filter(({ path }) => path.includes(name)).map((test) => ({ test, seconds })));
    const apart = new Set(waiting.map(({ test }) => test));
    const others = tests.filter((test) => !apart.has(test)).sort((one, other) => secondsOf(other) - secondsOf(one) || one.path.localeCompare(other.path));
    return [...waiting.flatMap(({ test, seconds }) => [test, ...takeFrom(others, seconds * LANES)]), ...others];
  }

  allFailedTests(tests) {
    return tests;
  }

  async cacheResults() {
    return undefined;
  }
}

function takeFrom(others, seconds) {
  const taken = [];
  for (let filled = 0; filled < seconds && others.length > 0; filled += secondsOf(taken.at(-1))) taken.push(others.shift());
  return taken;
}
