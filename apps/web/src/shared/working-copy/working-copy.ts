import type { FoundWorkingCopy, HistoryEntry, SavedWorkingCopy, WorkingCopyView } from '@tirkeu/contracts';
import type { Instant } from '@tirkeu/domain';
import { ApiProblem } from '../api.js';
import { createAutosave, type Autosave, type AutosaveState, type CopyToSend } from './autosave.js';
import { hasDifferences } from './differences.js';

export type Recorded = Pick<HistoryEntry, 'at' | 'by'>;

/** Where a difference is shown. Typing is not interrupted by it: whoever wants to save is led there. */
export const DIFFERENCE_ID = 'differs';

/** Somebody else saved, or recorded, something else on this page. */
export interface Difference<Form> {
  readonly from: 'copy' | 'record';
  readonly name: string;
  readonly isYou: boolean;
  readonly at: Instant;
  /** What both began from. */
  readonly began: Form;
  /** Null: what is on record now. */
  readonly theirs: Form | null;
  readonly version: string | null;
}

export interface Typed<Form> {
  readonly input: Form;
  readonly state: AutosaveState;
  /** When something was last saved from here. */
  readonly savedAt: Instant | null;
  /** What was typed earlier and stands here again. */
  readonly restored: Pick<WorkingCopyView, 'savedAt' | 'by'> | null;
  /** What was put aside for what is on record, as long as it can be brought back. */
  readonly aside: Form | null;
  readonly difference: Difference<Form> | null;
}

export interface CopyPorts<Form> {
  readonly keep: (copy: CopyToSend<Form> & { readonly filingVersion: number }) => Promise<SavedWorkingCopy>;
  readonly look: () => Promise<FoundWorkingCopy>;
  readonly drop: (version: string) => Promise<void>;
  readonly formOf: (copy: WorkingCopyView) => Form;
  /** Reads the filing again; gives its version. */
  readonly reread: () => Promise<number>;
  /** Who recorded this page after a version of the filing; null: nobody. */
  readonly findRecorded: (since: number) => Promise<Recorded | null>;
  /** Something is kept now, or no longer. */
  readonly onKept: () => void;
}

const isStale = (failure: unknown): boolean => failure instanceof ApiProblem && failure.problem.code === 'stale-version';

/** What a person types on one open page: kept while they type, there again when they come back, and safe against other windows and colleagues. */
export class WorkingCopy<Form extends object> {
  #typed: Typed<Form>;
  readonly #autosave: Autosave<Form>;
  readonly #listeners = new Set<() => void>();
  /** What the server and this page last agreed on. */
  #began: Form;

  /** `restsOn`: the version of the filing that the typing began from. */
  constructor(private readonly ports: CopyPorts<Form>, opened: Form, copy: WorkingCopyView | null, isRestored: boolean, private restsOn: number) {
    this.#began = opened;
    this.#typed = { input: opened, state: { kind: 'still' }, savedAt: isRestored && copy ? copy.savedAt : null, restored: isRestored ? copy : null, aside: null, difference: null };
    this.#autosave = createAutosave<Form>({
      send: (toSend) => ports.keep({ ...toSend, filingVersion: this.restsOn }),
      onState: (state) => {
        this.#show({ state });
        if (state.kind === 'changed') void this.#examine();
      },
      onSaved: (input, { savedAt }) => {
        this.#began = input;
        this.#show({ savedAt });
        ports.onKept();
      },
    }, copy?.version ?? null);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => { this.#listeners.delete(listener); };
  };

  readonly typed = (): Typed<Form> => this.#typed;

  write(input: Form): void {
    this.#show({ input, aside: null });
    this.#autosave.change(input);
  }

  hurry(): void {
    this.#autosave.hurry();
  }

  leave(): void {
    this.#autosave.leave();
  }

  /** What was typed gives way to what is on record. */
  async putBack(onRecord: Form): Promise<void> {
    const version = this.#autosave.version();
    if (version !== null) await this.ports.drop(version);
    this.restsOn = await this.ports.reread();
    this.#began = onRecord;
    this.#autosave.goOnFrom(null);
    this.#show({ input: onRecord, state: { kind: 'still' }, savedAt: null, restored: null, aside: this.#typed.input });
    this.ports.onKept();
  }

  /** What was typed is on record under another name than that of the page. */
  async forget(): Promise<void> {
    const version = this.#autosave.version();
    if (version !== null) await this.ports.drop(version).then(this.ports.onKept, () => undefined);
  }

  bringBack(): void {
    if (this.#typed.aside) this.write(this.#typed.aside);
  }

  /** Settles a difference: `theirs` as it was compared with, `form` as it shall be. */
  async agree(form: Form, theirs: Form): Promise<void> {
    const { difference } = this.#typed;
    if (!difference) return;
    if (difference.from === 'record') this.restsOn = await this.ports.reread();
    this.#goOn(form, theirs, difference);
  }

  /** Finds what somebody else did while nobody looked at this page. */
  async lookAgain(): Promise<void> {
    const { state, difference } = this.#typed;
    if (difference !== null || (state.kind !== 'still' && state.kind !== 'saved')) return this.hurry();
    const { copy } = await this.ports.look();
    if ((copy?.version ?? null) !== this.#autosave.version()) await this.#examine();
  }

  /** Whether the page was recorded since the typing began. If not, the typing rests on the filing as it is now. */
  async examineRecord(version: string | null = this.#autosave.version()): Promise<boolean> {
    const known = await this.ports.reread();
    const recorded = await this.ports.findRecorded(this.restsOn);
    if (recorded) {
      this.#show({ difference: { from: 'record', name: recorded.by.name, isYou: false, at: recorded.at, began: this.#began, theirs: null, version } });
      return true;
    }
    this.restsOn = known;
    return false;
  }

  /** Puts the page on record with the version of the filing that the person saw; false when a difference has to be settled first. */
  async record(perform: (seen: number) => Promise<unknown>): Promise<boolean> {
    await this.#autosave.settle(this.#typed.input);
    if (this.#typed.state.kind === 'changed' || this.#typed.difference) return false;
    this.#autosave.halt();
    try {
      await perform(this.restsOn);
      return true;
    } catch (failure) {
      this.#autosave.goOnFrom(this.#autosave.version());
      if (!isStale(failure)) throw failure;
      if (await this.examineRecord()) return false;
      await perform(this.restsOn);
      this.#autosave.halt();
      return true;
    }
  }

  /** Somebody saved this page since, or took away what stood there. What cannot be found out now is tried again with the next save. */
  async #examine(): Promise<void> {
    try {
      const { copy } = await this.ports.look();
      if (copy === null || copy.version === this.#autosave.version()) {
        if (!await this.examineRecord(copy?.version ?? null)) this.#sendAgain(copy?.version ?? null);
        return;
      }
      const theirs = this.ports.formOf(copy);
      const { name, isYou } = copy.by;
      if (hasDifferences(this.#typed.input, theirs)) this.#show({ difference: { from: 'copy', name, isYou, at: copy.savedAt, began: this.#began, theirs, version: copy.version } });
      else this.#goOn(theirs, theirs, { version: copy.version, from: 'copy', at: copy.savedAt });
    } catch {
      this.#autosave.goOnFrom(this.#autosave.version());
      this.#show({ state: { kind: 'no-connection' } });
    }
  }

  /** What stands here is kept anew. */
  #sendAgain(version: string | null): void {
    this.#autosave.goOnFrom(version);
    this.#autosave.change(this.#typed.input);
  }

  #goOn(form: Form, theirs: Form, { version, from, at }: { readonly version: string | null; readonly from: 'copy' | 'record'; readonly at: Instant | null }): void {
    this.#began = theirs;
    this.#autosave.goOnFrom(version);
    this.#show({ input: form, difference: null, state: from === 'copy' && at !== null ? { kind: 'saved', at } : { kind: 'still' } });
    if (hasDifferences(form, theirs) || (from === 'record' && version !== null)) this.#autosave.change(form);
  }

  #show(part: Partial<Typed<Form>>): void {
    this.#typed = { ...this.#typed, ...part };
    for (const listener of this.#listeners) listener();
  }
}
