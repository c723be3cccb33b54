import type { Instant, ZoneId } from '@tirkeu/domain';
import QRCode from 'qrcode';

/** What ties a paper of the commission to the record: printed on it, and told to anybody who asks for its number. */
export interface Issued {
  /** Sixteen digits, the last two of them check digits; follows from the hash of the event. */
  readonly number: string;
  /** SHA-256 over the canonical JSON of what the paper says, lower-case hex. */
  readonly textHash: string;
  /** Where it can be checked: an address whose fragment carries number and hash. */
  readonly address: string;
  /** When the decision was recorded. */
  readonly recordedAt: Instant;
  readonly zone: ZoneId;
}

/** What a checking page looks for in a file: the number under which it was issued. */
export const ISSUED_MARK = 'tirkeu-issued:';

/** Where anybody checks a paper of the commission. Number and hash stand in the fragment, which browsers send to no server. */
export const issuedAddress = (publicUrl: string, { number, textHash }: Pick<Issued, 'number' | 'textHash'>): string => `${publicUrl}/verify#${number}.${textHash}`;

/** The address without what only a code can carry. */
export const typedAddress = ({ address }: Pick<Issued, 'address'>): string => address.replace(/#.*$/u, '').replace(/^https?:\/\//u, '');

/** As dark squares on white, its quiet zone included. */
export const issuedCode = ({ address }: Pick<Issued, 'address'>): Promise<string> => QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });

/** Hexadecimal digits in groups of eight, four groups to a line. */
export const groupedHash = (hash: string): string => hash.replace(/(.{8})(?=.)/gu, '$1 ').replace(/((?:\S+ ){3}\S+) /gu, '$1\n');

/** Enough of a hash to tell two papers apart by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 8);
