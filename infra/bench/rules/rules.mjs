import { assess } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { Engine } from 'json-rules-engine';
import { percentile } from '../measure.mjs';
import { subjectsOf } from './facts.mjs';
import { makeFilings } from './filings.mjs';
import { translate } from './translation.mjs';

export const SIZES = { full: { filings: 1000, rounds: 9 }, short: { filings: 150, rounds: 5 } };
const RULEBOOK = 'kz-maslikhat-2023';
const MINIMUM_AGE = 20;

const outcomeOf = ({ rule, candidateId, outcome }) => `${rule} of ${candidateId ?? 'the filing'}: ${outcome}`;

async function runEngine(engine, subjects) {
  const found = [];
  for (const { candidateId, facts } of subjects) {
    const { events } = await engine.run(facts);
    for (const { type, params } of events) found.push({ rule: type, candidateId, outcome: params.outcome });
  }
  return found;
}

/** Every outcome that only one of the two has, on any filing. */
async function differencesOf(filings, engine, rulebook) {
  const differences = [];
  for (const [place, filing] of filings.entries()) {
    const ours = new Set(assess(filing, rulebook).map(outcomeOf));
    const theirs = new Set((await runEngine(engine, subjectsOf(filing))).map(outcomeOf));
    differences.push(...[...ours].filter((one) => !theirs.has(one)).map((one) => `filing ${place}: only the product has ${one}`));
    differences.push(...[...theirs].filter((one) => !ours.has(one)).map((one) => `filing ${place}: only the engine has ${one}`));
  }
  return differences;
}

async function perSecond(count, work) {
  const begun = performance.now();
  await work();
  return (count * 1000) / (performance.now() - begun);
}

/** The rulebook's own rules beside the same rules in json-rules-engine, on the same filings, in turns; first whether both say the same. */
export async function measureRules({ size: { filings: count, rounds }, taken, until, say }) {
  const rulebook = getRulebook(RULEBOOK);
  const filings = makeFilings(count);
  const engine = new Engine(translate({ minimumAge: taken === 'rules' ? MINIMUM_AGE + 1 : MINIMUM_AGE }));
  say(`Comparing every outcome on ${count} filings …`);
  const differences = await differencesOf(filings, engine, rulebook);
  const findings = filings.reduce((sum, filing) => sum + assess(filing, rulebook).length, 0);
  const prepared = filings.map(subjectsOf);
  const rates = { product: [], engine: [] };
  for (let round = 0; round < rounds; round++) {
    until.throwIfAborted();
    // New ones each time: nothing that was worked out for a filing before is known of them.
    const fresh = structuredClone(filings);
    rates.product.push(await perSecond(count, () => fresh.forEach((filing) => assess(filing, rulebook))));
    rates.engine.push(await perSecond(count, async () => {
      for (const subjects of prepared) await runEngine(engine, subjects);
    }));
  }
  const median = (values) => percentile(values.slice(1), 0.5);
  const ratios = rates.product.map((rate, round) => rate / rates.engine[round]);
  return { filings: count, findings, differences, product: median(rates.product), engine: median(rates.engine), times: median(ratios) };
}
