/**
 * Who may come to know it. Public: everybody, once the law makes the filing public. Restricted: the people of the filing, whoever acts for them,
 * its commission and the commissions above, observers as far as the law lets them. Secret: the same people, and each look is accounted for.
 */
export const PERSONAL_CLASSES = ['public', 'restricted', 'secret'] as const;
export type PersonalClass = (typeof PERSONAL_CLASSES)[number];

/** Why it is asked or made. One line of words for each, on the screens where it is asked. */
export const PURPOSES = ['identify', 'requirement', 'reach', 'statistics', 'ballot', 'proof', 'procedure'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** How long it is kept. `with-papers`: as long as the papers of the filing, by the terms of the rulebook. `published`: what was made public by law stays. */
export const KEPT = ['with-papers', 'published'] as const;
export type Kept = (typeof KEPT)[number];

export const PERSONAL_FIELD_IDS = [
  'iin', 'birth-date', 'sex', 'name', 'citizenship', 'resident-since', 'address', 'phone', 'email', 'marital-status', 'spouse', 'education', 'occupation', 'party', 'disability',
  'died-on', 'actor', 'own-words', 'notes', 'answers', 'file-name', 'findings',
] as const;
export type PersonalFieldId = (typeof PERSONAL_FIELD_IDS)[number];

/** What is known of a person, in a filing or in what happened to it. */
export interface PersonalField {
  readonly id: PersonalFieldId;
  readonly class: PersonalClass;
  readonly purpose: Purpose;
  readonly keepUntil: Kept;
  /** What stands in its place when it has been destroyed. */
  readonly left: unknown;
  /** It is an object, and stands or falls as a whole. */
  readonly whole?: true;
  /** Where it stands in a filing and in events; `*` for each item of a list. */
  readonly at: readonly string[];
}

const details = (page: string, member: string): readonly string[] => [`${page}.${member}`, `candidates.*.${member}`, `departures.*.candidate.${member}`];
const ofGrounds = (member: string): readonly string[] =>
  ['', 'proposal.', 'decision.', 'cancellation.', 'departures.*.exclusion.'].map((holder) => `${holder}grounds.*.${member}`);
const ofFacts = (member: string): readonly string[] => ['fact', 'facts.*'].map((fact) => `${fact}.${member}`);
const ofDisputes = (member: string): readonly string[] => ['dispute', 'disputes.*'].map((dispute) => `${dispute}.${member}`);

const NO_NAME = { surname: '', givenName: '', patronymic: null };
const NO_WORDS = { kk: '', ru: '', en: '' };

const field = (id: PersonalFieldId, ofClass: PersonalClass, purpose: Purpose, left: unknown, at: readonly string[], more: Partial<Pick<PersonalField, 'whole' | 'keepUntil'>> = {}): PersonalField =>
  ({ id, class: ofClass, purpose, keepUntil: 'with-papers', left, at, ...more });

/** The day that stands for one that is not known any more. No candidate was born on it. */
const NO_DAY = '1900-01-01';

/**
 * All that is known of people in filings and in the record: the one list. A leaf of a filing or an event that is neither here nor known to tell
 * of no person fails the specs.
 */
export const PERSONAL_FIELDS: readonly PersonalField[] = [
  field('iin', 'secret', 'identify', '', details('identity', 'iin')),
  field('birth-date', 'restricted', 'requirement', NO_DAY, details('identity', 'birthDate')),
  field('sex', 'restricted', 'statistics', 'female', details('identity', 'sex')),
  field('name', 'public', 'ballot', NO_NAME, [...details('identity', 'nameKk'), ...details('identity', 'nameRu')], { whole: true, keepUntil: 'published' }),
  field('name', 'public', 'ballot', '', ['name.kk', 'name.ru', 'ballotApprovals.*.name.kk', 'ballotApprovals.*.name.ru'], { keepUntil: 'published' }),
  field('citizenship', 'restricted', 'requirement', true, details('identity', 'citizen')),
  field('resident-since', 'restricted', 'requirement', null, details('identity', 'residentSince')),
  field('address', 'restricted', 'requirement', '', details('contact', 'address')),
  field('phone', 'restricted', 'reach', '', details('contact', 'phone')),
  field('email', 'restricted', 'reach', '', details('contact', 'email')),
  field('marital-status', 'restricted', 'requirement', null, details('family', 'maritalStatus')),
  field('spouse', 'restricted', 'requirement', null, details('family', 'spouseName')),
  field('education', 'restricted', 'ballot', '', details('background', 'education')),
  field('occupation', 'restricted', 'ballot', '', details('background', 'occupation')),
  field('party', 'restricted', 'requirement', null, details('background', 'party')),
  field('disability', 'secret', 'requirement', false, details('background', 'disability')),
  field('died-on', 'restricted', 'procedure', NO_DAY, ['diedOn', 'departures.*.diedOn']),
  field('own-words', 'restricted', 'procedure', '', [
    'reason', 'consents.*.reason', 'departures.*.reason', 'objection', 'ballotApprovals.*.objection', ...ofDisputes('statement'), ...ofDisputes('answer.reason'),
    'request.statement', 'dataRequests.*.statement', 'dataRequests.*.answer.reason',
  ]),
  field('notes', 'restricted', 'procedure', '', ['note', 'marks.*.note', 'remarks.*.text', 'informalCheck.answer.remarks.*.text', 'counter.reason', 'entered.reason']),
  field('answers', 'secret', 'requirement', null, [...ofFacts('value'), ...ofFacts('overrules.value'), ...ofFacts('overrules.reason')]),
  field('file-name', 'restricted', 'proof', '', ['document.fileName', 'documents.*.fileName', ...ofDisputes('paper.fileName')]),
  field('findings', 'restricted', 'procedure', NO_WORDS, [...ofGrounds('finding'), 'defects.*.found', 'notices.*.defects.*.found'], { whole: true }),
  field('findings', 'restricted', 'procedure', '', ofGrounds('evidence.*.shows')),
];

/** A candidate's or agent's name wherever an act of theirs is told. Officials act by name in public. */
export const ACTOR_FIELD: PersonalField = field('actor', 'restricted', 'procedure', '', []);

/** Where something stands in a filing or an event, a `*` for the places of lists. */
export const patternOf = (path: string): string => path.replaceAll(/(?<=^|\.)\d+(?=\.|$)/gu, '*');
