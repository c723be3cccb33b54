import type { Clock } from '@tirkeu/desk';
import { dryRunOf, type ChangedOutcome, type Rulebook, type TriedFiling } from '@tirkeu/domain';
import { beginDryRun, findElectionState, findFiledAfter, finishDryRun, noteDryRun, type Database, type DryRunSummary } from '@tirkeu/persistence';

/** What a dry run works with. */
export interface DryRunPorts {
  readonly database: Database;
  readonly clock: Clock;
  readonly rulebookOf: (id: string) => Rulebook;
}

/** Filings read at a time: enough to be quick, few enough to need little memory. */
const PAGE = 500;

type Counted = DryRunSummary['rules'][number];

const most = (counted: ReadonlyMap<string, Counted>): readonly Counted[] => [...counted.values()].sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));

/** Adds up what was found, filing by filing. */
class Sums {
  #changed = 0;
  readonly #moves = new Map<string, DryRunSummary['moves'][number]>();
  readonly #rules = new Map<string, Counted>();
  readonly #unasked = new Map<string, Counted>();

  add({ changed, unasked }: TriedFiling): void {
    for (const { rule, title, citation, persons } of unasked) this.#unasked.set(rule, { rule, title, citation, count: (this.#unasked.get(rule)?.count ?? 0) + persons });
    if (!changed) return;
    this.#changed += 1;
    const { recorded, tried, rules } = changed;
    const move = `${recorded}\n${tried}`;
    this.#moves.set(move, { recorded, tried, filings: (this.#moves.get(move)?.filings ?? 0) + 1 });
    for (const { rule, title, citation } of new Map(rules.map((each) => [each.rule, each])).values()) {
      this.#rules.set(rule, { rule, title, citation, count: (this.#rules.get(rule)?.count ?? 0) + 1 });
    }
  }

  summary(): DryRunSummary {
    return { changed: this.#changed, moves: [...this.#moves.values()].sort((a, b) => b.filings - a.filings), rules: most(this.#rules), unasked: most(this.#unasked) };
  }
}

/**
 * Tries a version of the law on the filings of an election, page by page, and keeps every outcome that would change. Repeatable:
 * a run that was cut off begins anew with its first filing, one that is finished stays.
 */
export async function runDry(id: string, { database, clock, rulebookOf }: DryRunPorts, signal: AbortSignal): Promise<void> {
  const run = await beginDryRun(database, id, clock.now());
  if (!run) return;
  const found = await findElectionState(database, run.electionId);
  if (!found) throw new Error(`Dry run ${id} is of election ${run.electionId}, which does not exist`);
  const { overrides, extensions } = found.election;
  const tryOn = dryRunOf({ recorded: rulebookOf(run.recordedRulebookId), tried: rulebookOf(run.rulebookId), overrides, extensionOf: (contestId) => extensions[contestId] });
  const sums = new Sums();
  let done = 0;
  let kept = 0;
  for (let after = '', more = true; more;) {
    signal.throwIfAborted();
    const filings = await findFiledAfter(database, run.electionId, after, PAGE);
    const changes: ChangedOutcome[] = [];
    for (const filing of filings) {
      const tried = tryOn(filing);
      if (!tried) continue;
      sums.add(tried);
      if (tried.changed) changes.push(tried.changed);
    }
    done += filings.length;
    await noteDryRun(database, id, { done, changes, from: kept, at: clock.now() });
    kept += changes.length;
    after = filings.at(-1)?.id ?? after;
    more = filings.length === PAGE;
  }
  await finishDryRun(database, id, sums.summary(), clock.now());
}
