import { hash } from 'node:crypto';
import { canonicalJson, type Instant } from '@tirkeu/domain';
import { commit, cover } from './commitments.js';
import type { ChainHead, RecordedEvent, StoredEvent, StreamRef } from './ports.js';

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** SHA-256 of the canonical JSON of a value, lower-case hex. */
export const hashOf = (value: unknown): string => sha256(canonicalJson(value));

/** Where a chain begins. The first hash names the chain, so that no chain can be passed off as another. */
export const emptyChain = (chain: string): ChainHead => ({ index: 0, hash: hashOf({ chain }) });

/**
 * The defined part of an event that its hash covers. What is derived, or added to the record later, stays outside. Of what an event tells of people
 * the hash covers commitments alone, so that it can be destroyed and the chain still verifies (ADR 38).
 */
type Memento = Pick<StoredEvent, 'stream' | 'version' | 'chainIndex' | 'actionId' | 'event' | 'receivedAt'>;

const linkHash = (previousHash: string, { stream, version, chainIndex, actionId, event, receivedAt }: Memento): string =>
  sha256(previousHash + canonicalJson({ stream: { kind: stream.kind, id: stream.id }, version, chainIndex, actionId, event, receivedAt }));

interface Links {
  readonly chain: string;
  readonly head: ChainHead;
  readonly stream: StreamRef;
  /** The version of the stream before these events. */
  readonly version: number;
  readonly actionId: string;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly events: readonly RecordedEvent[];
}

/** Events as they are stored: numbered in their stream and linked to the end of their chain. */
export function linkEvents({ chain, head, stream, version, actionId, receivedAt, recordedAt, events }: Links): readonly StoredEvent[] {
  let previousHash = head.hash;
  return events.map((event, place) => {
    const committed = stream.kind === 'filing' ? commit(event) : { covered: event, parts: [] };
    const memento = { stream, version: version + place + 1, chainIndex: head.index + place + 1, actionId, event: committed.covered, receivedAt };
    const linked = { ...memento, event, chain, recordedAt, previousHash, hash: linkHash(previousHash, memento), ...(committed.parts.length > 0 && { committed }) };
    previousHash = linked.hash;
    return linked;
  });
}

/**
 * The first event of a chain that does not follow from what came before it: changed, missing, out of place or added.
 * Undefined when the chain is whole. A cut tail cannot be seen from within; compare the last hash with one kept elsewhere.
 *
 * @param events all events of one chain, oldest first: as rows hold them, with commitments in the place of what is personal, or in full with what
 * was committed to, which must be the same then
 */
export function findBreak(chain: string, events: readonly StoredEvent[]): StoredEvent | undefined {
  let head = emptyChain(chain);
  return events.find((stored) => {
    const whole = stored.chain === chain && stored.chainIndex === head.index + 1
      && stored.previousHash === head.hash && stored.hash === linkHash(head.hash, { ...stored, event: stored.committed ? cover(stored.event, stored.committed.parts) : stored.event });
    head = { index: stored.chainIndex, hash: stored.hash };
    return !whole;
  });
}
