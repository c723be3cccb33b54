/** What can be wrong with a file that was sent in. One code for each thing that the person can mend. */
export const FILE_FAULTS = ['file-missing', 'file-wrong-type', 'file-too-large', 'file-empty', 'file-password', 'file-unreadable', 'file-failed', 'file-active-content', 'file-mixed', 'file-too-complex', 'file-infected'] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** Why no further file comes in at all: as many as there may be, or as much. */
const FILING_FULL = ['files-too-many', 'files-too-much', 'files-too-many-today'] as const;

/** A file that is kept and shown to nobody until the antivirus has looked at it. */
const KEPT_BACK = ['file-scan-pending'] as const;

/** Stable codes of problems that are no denials of the core. The words live in the browser. */
export const PROBLEM_CODES = [
  'invalid', 'malformed', 'too-large', 'type-not-accepted', 'not-signed-in', 'sign-in-failed', 'login-taken', 'number-taken', 'number-not-stated', 'code-needed', 'code-wrong', 'passkey-failed', 'identity-failed', 'identity-unknown', 'identity-taken', 'provider-away', 'account-disabled', 'reset-failed', 'password-wrong', 'password-common', 'confirm-it-is-you', 'second-factor-needed', 'origin-not-allowed', 'csrf-token-wrong',
  'role-not-allowed', 'access-ended', 'absent', 'too-many-requests', 'https-required', 'not-ready', 'failed', 'export-too-long', ...FILE_FAULTS, ...FILING_FULL, ...KEPT_BACK,
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What can be wrong with one field of a request. */
export const FIELD_CODES = ['missing', 'unknown-field', 'wrong-type', 'not-a-choice', 'too-long', 'too-short', 'too-many', 'out-of-range', 'not-a-date', 'not-an-id', 'not-plain-text', 'wrong-form'] as const;
export type FieldCode = (typeof FIELD_CODES)[number];
