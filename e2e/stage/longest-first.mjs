/** Journeys that take long, so that no worker begins one when the other is already done. */
const LONG = ['campaign', 'nominee', 'list.spec', 'remaining-pages', 'wrong-paths', 'refusal'];

const rank = ({ path }) => LONG.findIndex((name) => path.includes(name)) + 1 || LONG.length + 1;

/** What Jest asks for the order of its specs. Nothing is remembered between runs. */
export default class LongestFirst {
  sort(tests) {
    return [...tests].sort((one, other) => rank(one) - rank(other) || one.path.localeCompare(other.path));
  }

  allFailedTests(tests) {
    return tests;
  }

  async cacheResults() {
    return undefined;
  }
}
