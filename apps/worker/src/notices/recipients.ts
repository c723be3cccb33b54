import type { Topic } from '@tirkeu/desk';
import type { Role } from '@tirkeu/domain';

/** Who is told: whoever opened the filing, the people whom it names, and people of its commission by role. */
export interface Recipients {
  /** `nominator`: only where somebody else than the candidate did. */
  readonly applicant: boolean | 'nominator';
  /** Of a party or association every agent, not only whoever opened the filing: what runs against a deadline must not hang on one person's absence. */
  readonly everyAgent?: boolean;
  /** Candidates in a filing that somebody else opened, as far as they have an account that is known to be theirs. */
  readonly named?: boolean;
  readonly roles: readonly Role[];
}

const applicant: Recipients = { applicant: true, roles: [] };
const everyAgent: Recipients = { applicant: true, everyAgent: true, roles: [] };
const examiners: Recipients = { applicant: false, roles: ['clerk', 'secretary'] };
const deciders: Recipients = { applicant: false, roles: ['chair'] };

/** Who is told of what. Every topic stands here, so that a new event cannot be forgotten; null means that nobody is. */
export const recipientsOf: Readonly<Record<Topic, Recipients | null>> = {
  'filing.named': { applicant: false, named: true, roles: [] },
  'filing.consent-given': applicant,
  'filing.consent-refused': applicant,
  'filing.consent-withdrawn': applicant,
  'filing.candidate-left': examiners,
  'filing.informal-check-requested': examiners,
  'filing.informal-check-answered': applicant,
  'filing.submitted': examiners,
  'filing.received-late': examiners,
  'filing.counted-in-time': { applicant: true, everyAgent: true, roles: ['clerk', 'secretary'] },
  'filing.taken': applicant,
  'filing.released': null,
  'filing.compliance-confirmed': everyAgent,
  'filing.notice-served': everyAgent,
  'filing.notice-answered': examiners,
  'filing.proposed': deciders,
  'filing.proposal-returned': examiners,
  'filing.decided': { applicant: true, everyAgent: true, roles: ['clerk', 'secretary'] },
  'filing.withdrawn': { applicant: false, roles: ['clerk', 'secretary', 'chair'] },
  'filing.revoked': { applicant: false, roles: ['clerk', 'secretary', 'chair'] },
  'filing.cancelled': everyAgent,
  'filing.appeal-lodged': { applicant: false, roles: ['secretary', 'chair'] },
  'filing.appeal-decided': everyAgent,
  'filing.stayed': { applicant: true, everyAgent: true, roles: ['clerk', 'secretary', 'chair'] },
  'filing.stay-lifted': { applicant: true, everyAgent: true, roles: ['clerk', 'secretary', 'chair'] },
  'filing.reinstated': everyAgent,
  'filing.excluded': everyAgent,
  'filing.list-broken': { applicant: false, roles: ['clerk', 'secretary', 'chair'] },
  'filing.withdrawal-accepted': everyAgent,
  'filing.died': { applicant: 'nominator', roles: ['clerk', 'secretary', 'chair'] },
  'filing.published': applicant,
  'filing.ballot-disputed': examiners,
  'filing.fact-disputed': examiners,
  'filing.dispute-answered': applicant,
  'filing.data-requested': { applicant: false, roles: ['clerk', 'secretary', 'chair'] },
  'filing.data-request-answered': { applicant: true, named: true, roles: [] },
  'election.called': null,
  'election.extended': null,
  'election.time-restored': null,
  'election.announced': null,
};
