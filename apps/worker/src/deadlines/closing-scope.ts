import type { ClosingScope } from '@tirkeu/persistence';

/** The contests that a closing is about. A zone's name has a slash; an extended contest's id has none. */
export const scopeOf = ({ electionId, subject }: { readonly electionId: string; readonly subject: string }): ClosingScope =>
  (subject.includes('/') ? { electionId, zone: subject } : { electionId, contestId: subject });
