/** What can be wrong with a file that was sent in. One code for each thing that the person can mend. */
export const FILE_FAULTS = ['file-missing', 'file-wrong-type', 'file-too-large', 'file-empty', 'file-password', 'file-unreadable', 'file-failed', 'file-active-content'] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

/** Why no further file comes in at all: as many as there may be, or as much. */
const FILING_FULL = ['files-too-many', 'files-too-much'] as const;

/** Stable codes of problems that are no denials of the core. The words live in the browser. */
export const PROBLEM_CODES = [
  'invalid', 'malformed', 'too-large', 'type-not-accepted', 'not-signed-in', 'sign-in-failed', 'login-taken', 'number-taken', 'number-not-stated', 'origin-not-allowed', 'csrf-token-wrong',
  'role-not-allowed', 'absent', 'too-many-requests', 'https-required', 'not-ready', 'failed', 'export-too-long', ...FILE_FAULTS, ...FILING_FULL,
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What can be wrong with one field of a request. */
export const FIELD_CODES = ['missing', 'unknown-field', 'wrong-type', 'not-a-choice', 'too-long', 'too-short', 'too-many', 'out-of-range', 'not-a-date', 'not-an-id', 'not-plain-text', 'wrong-form'] as const;
export type FieldCode = (typeof FIELD_CODES)[number];
