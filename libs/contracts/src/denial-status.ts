import type { DenialCode } from '@tirkeu/domain';

/** Denials that say who may not; every other one says that the filing does not allow it now. */
const BY_STATUS: Readonly<Partial<Record<DenialCode, 403 | 404>>> = {
  // What is not the actor's business does not exist for them.
  'not-yours': 404,
  'contest-unknown': 404,
  'role-not-allowed': 403,
  'two-persons-required': 403,
};

/** The HTTP status of a denial: 403 for the person, 404 for what they may not know of, 409 for the state of the filing. */
export const statusOfDenial = (code: DenialCode): 403 | 404 | 409 => BY_STATUS[code] ?? 409;
