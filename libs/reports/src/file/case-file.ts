import type { HistoryEntry } from '@tirkeu/contracts';
import type { CivilDate, Filing, Finding, Instant, Receipt, Text } from '@tirkeu/domain';

/** A paper in the complete file: where it stands, and what its bytes are. */
export interface PaperEntry {
  /** Path inside the archive; null: its bytes are not kept here. */
  readonly path: string | null;
  readonly title: Text;
  readonly candidateId: string | null;
  readonly pages: number;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly attachedAt: Instant;
  /** It was handed in and another one has taken its place. */
  readonly replaced: boolean;
}

/** An act of the commission in the complete file. */
export interface ActEntry {
  readonly path: string;
  readonly title: Text;
  readonly number: string | null;
  readonly on: CivilDate | null;
}

/** What the summary of a complete file tells: a filing as one of its readers may see it. */
export interface CaseFile {
  readonly filing: Filing;
  readonly names: { readonly election: Text; readonly contest: Text; readonly commission: Text };
  readonly receipt: Receipt | null;
  readonly findings: readonly Finding[];
  readonly papers: readonly PaperEntry[];
  readonly acts: readonly ActEntry[];
  /** The oldest first. */
  readonly history: readonly (HistoryEntry & { readonly detail: Text | null })[];
  /** Whether telephone, address and family are shown to this reader. */
  readonly showsContact: boolean;
  readonly madeAt: Instant;
}
