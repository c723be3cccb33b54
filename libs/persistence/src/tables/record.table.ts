import { EntitySchema } from 'typeorm';
import type { Instant, Role } from '@tirkeu/domain';
import type { RecordedEvent, StreamRef } from '@tirkeu/desk';
import { integer, json, key, moment, optional, text } from './columns.js';

/** The record: the streams of events. Rows are only ever added. */
export interface EventRow {
  streamKind: StreamRef['kind'];
  streamId: string;
  version: number;
  chain: string;
  chainIndex: number;
  actionId: string;
  type: RecordedEvent['type'];
  payload: RecordedEvent;
  actorId: string;
  actorRole: Role;
  receivedAt: Instant;
  recordedAt: Instant;
  previousHash: string;
  hash: string;
  /** What the payload holds commitments to, under the filing's key; null where it tells nothing of people, and of records older than keys. */
  sealed: string | null;
}
/** The last link of each chain; its row is the lock under which the next event is numbered. */
export interface ChainHeadRow { chain: string; lastIndex: number; lastHash: string }
/** What was answered to each action id. Rows are only ever added. */
export interface ActionRow {
  actionId: string;
  contentHash: string;
  streamKind: StreamRef['kind'];
  streamId: string;
  version: number;
  receivedAt: Instant;
  hash: string;
}

export const eventTable = new EntitySchema<EventRow>({
  name: 'event',
  columns: {
    streamKind: key(text), streamId: key(text), version: key(integer), chain: text, chainIndex: integer, actionId: text, type: text, payload: json,
    actorId: text, actorRole: text, receivedAt: moment, recordedAt: moment, previousHash: text, hash: text, sealed: optional(text),
  },
});
export const chainHeadTable = new EntitySchema<ChainHeadRow>({ name: 'chain_head', columns: { chain: key(text), lastIndex: integer, lastHash: text } });
export const actionTable = new EntitySchema<ActionRow>({
  name: 'action',
  columns: { actionId: key(text), contentHash: text, streamKind: text, streamId: text, version: integer, receivedAt: moment, hash: text },
});
