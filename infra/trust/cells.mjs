/**
 * Kinds of people who ask. `granted`: somebody whom the chair has given access for a time; `lapsed`, `ahead`: the time is over, or is to come; `ended`: it was taken;
 * `disabled`: the account is closed. All of them with the session that they had. `observer`: of a party, an association or the press, who has no account.
 */
export const ACTORS = ['public', 'observer', 'candidate', 'agent', 'clerk', 'chair', 'member', 'secretary', 'supervisor', 'auditor', 'administrator', 'granted', 'lapsed', 'ahead', 'ended', 'disabled'];

/**
 * How the object of an operation stands to whoever asks. `own`: a candidate's filing, the list of an agent's party; `same`: somebody else's before the same commission;
 * `sister`: before a commission beside it; `parent` and `child`: before one above, and seen from above; `region` and `election`: of another; `unknown`: there is none;
 * `named`: a party's list in which the candidate stands.
 */
export const RELATIONS = ['own', 'same', 'sister', 'parent', 'child', 'region', 'election', 'unknown', 'named'];

/** What the law opens to them is open to everybody. */
export const WITHOUT_ACCOUNT = ['public', 'observer'];

/** Who was given access for a time is a clerk as any other, as long as it stands; an observer a stranger as any other. */
export const ruledAs = (actor) => (actor === 'granted' ? 'clerk' : actor === 'observer' ? 'public' : actor);

export const STATES = ['draft', 'submitted', 'noticed', 'registered', 'refused', 'withdrawn'];
