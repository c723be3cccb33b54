import { localDate, type CivilDate, type Instant } from '@tirkeu/domain';

/** Dates of an account are those of the capital: its owner may be anywhere. */
export const ACCOUNT_ZONE = 'Asia/Almaty';

export const dayOf = (at: Instant): CivilDate => localDate(at, ACCOUNT_ZONE);
