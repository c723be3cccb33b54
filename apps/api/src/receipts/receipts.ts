import type { PublicReceiptView, ReceiptKey, ReceiptKeysView, ReceiptView, SignedReceipt } from '@tirkeu/contracts';
import type { Clock } from '@tirkeu/desk';
import { groupedReceiptNumber, receiptOf, type Receipt, type Timetable } from '@tirkeu/domain';
import { findIssuedReceipt, findSigningKeys, keepReceipt, noteSigningKey, type Database, type FilingRecord, type SigningKeyRow, type Submission } from '@tirkeu/persistence';
import { receiptPapers } from '@tirkeu/reports';
import { isGenuine, type SigningKey } from './signing-key.js';

/**
 * Proves receipts. The desk issues each with what was handed in; where it signs none, as for an election that was loaded, it is issued
 * when somebody first asks. It is issued once and then stands as it is: whatever is extended later and whichever key comes next, its number leads to the very same text.
 */
export class Receipts {
  constructor(private readonly database: Database, private readonly key: SigningKey, private readonly clock: Clock) {}

  /** Makes the public half of the key known, so that what it signs can be proved for ever. */
  async noteKey(): Promise<void> {
    await noteSigningKey(this.database, { id: this.key.id, publicKey: this.key.publicKey, since: this.clock.now() });
  }

  /** The receipt of a filing; null before it was handed in. */
  async find(record: FilingRecord, timetable: Timetable): Promise<ReceiptView | null> {
    const { submission, filing } = record;
    if (submission === null) return null;
    const { receipt, signature } = record.receipt ? { receipt: record.receipt.content, signature: record.receipt.signature } : await this.#issue(record, submission, timetable);
    return {
      receipt, signature, number: groupedReceiptNumber(receipt.number), receivedAt: receipt.receivedAt, deadline: receipt.deadline, hash: receipt.record.hash,
      documents: receiptPapers(filing, submission.event.manifest),
    };
  }

  async #issue({ filing }: FilingRecord, { event, version, chainIndex, hash }: Submission, timetable: Timetable): Promise<SignedReceipt> {
    const receipt = receiptOf(filing, { event, entry: chainIndex, hash, timetable, keyId: this.key.id });
    const kept = await keepReceipt(this.database, {
      number: receipt.number, filingId: filing.id, version, content: receipt, keyId: this.key.id, signature: this.key.sign(receipt), issuedAt: this.clock.now(),
    });
    return { receipt: kept.content, signature: kept.signature };
  }

  /** What anybody may know of a receipt by its number, checked anew. */
  async findPublic(number: string): Promise<PublicReceiptView | undefined> {
    const issued = await findIssuedReceipt(this.database, number);
    if (!issued) return undefined;
    const { content: receipt, signature, recordedHash, electionTitle, contestTitle, commission } = issued;
    const keys = await findSigningKeys(this.database);
    return {
      receipt, signature, electionTitle, contestTitle, commission,
      isSignatureGenuine: isGenuineUnder(keys, receipt, signature), isOnRecord: recordedHash === receipt.record.hash,
    };
  }

  async keys(): Promise<ReceiptKeysView> {
    const keys = await findSigningKeys(this.database);
    return { keys: keys.map(({ id, publicKey, since }, place): ReceiptKey => (
      { kid: id, kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', x: publicKey, validFrom: since, validUntil: keys[place - 1]?.since ?? null })) };
  }
}

const isGenuineUnder = (keys: readonly SigningKeyRow[], receipt: Receipt, signature: string): boolean =>
  keys.some(({ id, publicKey }) => id === receipt.keyId && isGenuine(receipt, signature, publicKey));
