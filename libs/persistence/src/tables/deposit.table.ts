import { EntitySchema } from 'typeorm';
import type { ActorRef, CivilDate, ElectionResult, FateReason, Instant, PreviousResult, StatementLine } from '@tirkeu/domain';
import { civilDay, integer, json, key, moment, optional, serial, text, texts, whole } from './columns.js';

/** A statement of the account into which the deposits for one maslikhat are paid. */
export interface BankStatementRow { id: string; maslikhatId: string; fileName: string; importedBy: ActorRef; importedAt: Instant }

/** One incoming payment, known again by the hash of what the statement says. */
export interface StatementLineRow {
  hash: string;
  statementId: string;
  maslikhatId: string;
  /** Its number in the file. */
  place: number;
  content: StatementLine;
  amountKzt: number;
  status: 'open' | 'matched' | 'set-aside';
  filingId: string | null;
  /** Of setting it aside. */
  reason: string | null;
  settledBy: ActorRef | null;
  settledAt: Instant | null;
}

/** What a commission recorded of results, on which deposits rest. Rows are only ever added, the latest of a kind counts. */
export interface DepositFindingRow {
  id: number;
  filingId: string;
  kind: 'previous' | 'result';
  content: PreviousResult | ElectionResult;
  source: string;
  recordedBy: ActorRef;
  recordedAt: Instant;
}

/** Deposits that are paid back together, proposed by one person and approved by another. */
export interface RefundRunRow {
  id: string;
  electionId: string;
  commissionIds: string[];
  proposedBy: ActorRef;
  proposedAt: Instant;
  approvedBy: ActorRef | null;
  approvedAt: Instant | null;
}

export interface RefundItemRow {
  filingId: string;
  runId: string;
  amountKzt: number;
  reason: FateReason;
  paymentReference: string | null;
  returnedOn: CivilDate | null;
  returnedBy: ActorRef | null;
}

export const bankStatementTable = new EntitySchema<BankStatementRow>({
  name: 'bank_statement',
  columns: { id: key(text), maslikhatId: text, fileName: text, importedBy: json, importedAt: moment },
});
export const statementLineTable = new EntitySchema<StatementLineRow>({
  name: 'statement_line',
  columns: {
    hash: key(text), statementId: text, maslikhatId: text, place: integer, content: json, amountKzt: whole, status: text, filingId: optional(text), reason: optional(text),
    settledBy: optional(json), settledAt: optional(moment),
  },
});
export const depositFindingTable = new EntitySchema<DepositFindingRow>({
  name: 'deposit_finding',
  columns: { id: serial, filingId: text, kind: text, content: json, source: text, recordedBy: json, recordedAt: moment },
});
export const refundRunTable = new EntitySchema<RefundRunRow>({
  name: 'refund_run',
  columns: { id: key(text), electionId: text, commissionIds: texts, proposedBy: json, proposedAt: moment, approvedBy: optional(json), approvedAt: optional(moment) },
});
export const refundItemTable = new EntitySchema<RefundItemRow>({
  name: 'refund_item',
  columns: { filingId: key(text), runId: text, amountKzt: whole, reason: text, paymentReference: optional(text), returnedOn: optional(civilDay), returnedBy: optional(json) },
});
