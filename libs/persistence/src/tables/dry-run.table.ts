import { EntitySchema } from 'typeorm';
import type { ActorRef, ChangedOutcome, Citation, Instant, RecordedOutcome, Text, TriedOutcome } from '@tirkeu/domain';
import { integer, json, key, moment, optional, text } from './columns.js';

interface CountedRule { readonly rule: string; readonly title: Text; readonly citation: Citation; readonly count: number }

/** What a dry run found, in sums. */
export interface DryRunSummary {
  readonly changed: number;
  readonly moves: readonly { readonly recorded: RecordedOutcome; readonly tried: TriedOutcome; readonly filings: number }[];
  /** Filings that each rule changes. */
  readonly rules: readonly CountedRule[];
  /** Persons of whom nobody asked then what a rule asks now. */
  readonly unasked: readonly CountedRule[];
}

/** A campaign tried under another version of the law. */
export interface DryRunRow {
  id: string;
  electionId: string;
  recordedRulebookId: string;
  rulebookId: string;
  status: 'waiting' | 'running' | 'finished' | 'failed';
  done: number;
  total: number;
  /** Null until it is finished. */
  summary: DryRunSummary | null;
  askedBy: ActorRef;
  askedAt: Instant;
  /** When something last happened to it. */
  movedAt: Instant;
  finishedAt: Instant | null;
}

/** One filing that would have ended otherwise. Its content names no person. */
export interface DryRunChangeRow {
  runId: string;
  place: number;
  content: ChangedOutcome;
}

export const dryRunTable = new EntitySchema<DryRunRow>({
  name: 'dry_run',
  columns: {
    id: key(text), electionId: text, recordedRulebookId: text, rulebookId: text, status: text, done: integer, total: integer, summary: optional(json), askedBy: json, askedAt: moment, movedAt: moment,
    finishedAt: optional(moment),
  },
});
export const dryRunChangeTable = new EntitySchema<DryRunChangeRow>({ name: 'dry_run_change', columns: { runId: key(text), place: key(integer), content: json } });
