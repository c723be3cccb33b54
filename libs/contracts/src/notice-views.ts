import type { Instant, Language } from '@tirkeu/domain';

/** GET and POST /api/notices/mail: how the signed-in person wants to be written to. */
export interface MailChoiceView {
  readonly language: Language;
  /** Null: at the address that a self-nominee states in the filing, if any. */
  readonly email: string | null;
  readonly wantsMail: boolean;
  /** Whether this installation sends e-mail at all. */
  readonly sendsMail: boolean;
}

/** GET /api/notices/unreached: the applicants of one's commissions whom the last e-mail of the past thirty days has not reached, the latest first. */
export interface UnreachedView {
  readonly rows: readonly {
    readonly filingId: string; readonly candidate: string | null; readonly district: number | null; readonly commissionId: string;
    /** What they were to be told. */
    readonly kind: string; readonly failure: 'refused' | 'unanswered' | 'exhausted'; readonly failedAt: Instant;
  }[];
  readonly asOf: Instant;
}

/** What became of the e-mail that carries a notice. */
export interface NoticeMailView {
  /** `dropped`: it was no longer true when it could be sent. */
  readonly status: 'waiting' | 'sent' | 'failed' | 'dropped';
  /** `refused`: the server does not know the address. `unanswered`: it may have arrived. `exhausted`: not taken for days. */
  readonly failure: 'refused' | 'unanswered' | 'exhausted' | null;
  /** All but its first letter and its domain is hidden: "a•••@example.kz". */
  readonly address: string;
  /** When it ended; while it waits, since when. */
  readonly at: Instant;
  /** The answer of the server was lost once: there may be two copies. */
  readonly perhapsTwice: boolean;
}

/** GET /api/notices: what the signed-in person was told, the newest first, at most fifty. `kind` names what happened; `mail` is null where it was not sent by e-mail. */
export interface NoticesView {
  readonly notices: readonly {
    readonly id: number; readonly kind: string; readonly filingId: string | null; readonly createdAt: Instant; readonly readAt: Instant | null; readonly mail: NoticeMailView | null;
  }[];
  readonly unread: number;
}
