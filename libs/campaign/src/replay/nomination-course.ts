import type { Actor, Filing, FilingAction, Nominator, Rulebook } from '@tirkeu/domain';
import type { PlannedNomination } from '../plan.js';
import { atWork, begunAt, decidedAt, handedInAt, inTheLastHour, type Calendar, type Moment } from './calendar.js';
import { chance, choose } from './chance.js';
import { groundOf, marksOf } from './examination.js';
import type { Commission } from './officials.js';
import { paperOf } from './papers.js';
import { applicantOf, papersOf, statementsOf } from './people-of-filing.js';
import { BARS, RULE_OF_BAR, answersOf, depositOf, type Bar } from './registers.js';
import type { Step } from './step.js';

export interface NominationSetting {
  readonly filingId: string;
  readonly nomination: PlannedNomination;
  readonly nominator: Nominator | null;
  readonly agentName: string;
  readonly calendar: Calendar;
  readonly commission: Commission;
  readonly rulebook: Rulebook;
}

/** How papers went wrong: mended in time, never brought, or brought while the register says otherwise. */
type PaperTrouble = 'none' | 'mended' | 'never-brought' | 'contradicted';
const HELD_BACK = ['declaration-certificate', 'declaration-certificate', 'declaration-certificate', 'spouse-declaration-certificate', 'deposit-proof'] as const;
const RULE_OF_PAPER = { 'declaration-certificate': 'declaration', 'spouse-declaration-certificate': 'spouse-declaration', 'deposit-proof': 'deposit' } as const;
const CANDIDATE = 'c1';
/** One in eight of those registered mended a paper after a notice. */
const MENDED = 0.12;
const THREE_MINUTES = 180_000;
const A_DAY = 86_400_000;

/** The stretch between handing in and the decision, in the working hours of the commission. */
class Progress {
  constructor(private readonly from: Moment, readonly to: Moment, private readonly calendar: Calendar) {}
  at(part: number): Moment {
    return Math.min(Math.max(atWork(this.from + (this.to - this.from) * part, this.calendar), this.from + 1_000), this.to);
  }
}

/** One nomination in a single-member district from the first draft to its end, as planned; what follows is decided by the rules. */
export class NominationCourse {
  private readonly submittedAt: Moment;
  private readonly progress: Progress;
  private readonly trouble: PaperTrouble;
  private readonly heldBack: (typeof HELD_BACK)[number];
  private readonly bar: Bar | null;
  private readonly applicant: Actor;
  private clock: Moment = 0;

  constructor(private readonly setting: NominationSetting) {
    const { filingId, nomination: { course, person }, nominator, agentName, calendar } = setting;
    this.submittedAt = handedInAt(filingId, calendar);
    this.bar = course === 'non-compliance' ? choose(BARS, filingId, 'bar') : null;
    const wished = choose(HELD_BACK, filingId, 'held back');
    this.heldBack = wished === 'spouse-declaration-certificate' && person.maritalStatus !== 'married' ? 'declaration-certificate' : wished;
    this.trouble = this.findTrouble();
    const end = this.trouble === 'never-brought' ? inTheLastHour(0.9 * chance(filingId, 'last hour'), calendar) : decidedAt(filingId, this.submittedAt, calendar);
    this.progress = new Progress(this.submittedAt, end, calendar);
    this.applicant = applicantOf(filingId, person, nominator, agentName);
  }

  private findTrouble(): PaperTrouble {
    const { filingId, nomination: { course } } = this.setting;
    if (course === 'documents-incomplete') return this.heldBack === 'declaration-certificate' && chance(filingId, 'contradicted') < 0.5 ? 'contradicted' : 'never-brought';
    return course === 'registered' && chance(filingId, 'mended') < MENDED && this.heldBack !== 'deposit-proof' ? 'mended' : 'none';
  }

  /** Steps in the order of time. */
  *steps(): Generator<Step, void, Filing> {
    const filing = yield* this.handIn();
    const { course } = this.setting.nomination;
    if (course === 'own-application-before') yield* this.leaveBefore(filing);
    else if (course === 'registered' || course === 'own-application-after') yield* this.becomeRegistered(filing);
    else yield* this.beRefused(filing);
  }

  private step(at: Moment, actor: Actor, action: Step['action']): Step {
    this.clock = Math.max(at, this.clock + 1);
    return { at: this.clock, actor, action };
  }
  private own(at: Moment, action: Step['action']): Step {
    return this.step(at, this.applicant, action);
  }
  private clerk(at: Moment, action: FilingAction): Step {
    return this.step(at, this.setting.commission.clerk, action);
  }

  private *handIn(): Generator<Step, Filing, Filing> {
    const { filingId, nomination: { person }, nominator, calendar, rulebook } = this.setting;
    const begun = begunAt(filingId, this.submittedAt, calendar);
    const part = (share: number): Moment => begun + (this.submittedAt - begun) * share;
    let filing = yield this.own(begun, { type: 'open', filingId, route: nominator ? 'party' : 'self', nominator });
    for (const action of statementsOf(CANDIDATE, person, nominator)) filing = yield this.own(part(0.1), action);
    const without = this.trouble === 'none' || this.trouble === 'contradicted' ? [] : [this.heldBack];
    for (const [place, action] of papersOf(filing, rulebook, without).entries()) filing = yield this.own(part(0.3 + 0.1 * place), action);
    return yield this.own(this.submittedAt, { type: 'submit' });
  }

  private *examine(before: Filing): Generator<Step, Filing, Filing> {
    yield this.clerk(this.progress.at(0.15), { type: 'take' });
    const [candidate] = before.candidates;
    if (!candidate) throw new Error(`Filing ${before.id} has no candidate`);
    const asked = this.progress.at(0.25);
    let filing = before;
    for (const fact of answersOf(candidate, asked, { bar: this.bar, undeclared: this.trouble === 'contradicted' })) filing = yield this.clerk(asked, { type: 'record-fact', fact });
    return filing;
  }

  private *payDeposit(): Generator<Step, Filing, Filing> {
    const { filingId, rulebook } = this.setting;
    yield this.clerk(this.progress.at(0.6), { type: 'confirm-compliance' });
    const filing = yield this.own(this.progress.at(0.7), { type: 'attach-document', document: paperOf(filingId, 'deposit-proof', CANDIDATE) });
    const arrived = this.progress.at(0.8);
    return yield this.clerk(arrived, { type: 'record-fact', fact: depositOf(filing, rulebook, arrived) });
  }

  private *mark(before: Filing): Generator<Step, Filing, Filing> {
    let filing = before;
    for (const action of marksOf(before, this.setting.rulebook)) filing = yield this.clerk(this.progress.at(0.9), action);
    return filing;
  }

  /** The notice names the defect; the paper comes (again), and the notice is answered. */
  private *mend(rule: string): Generator<Step, Filing, Filing> {
    const { filingId } = this.setting;
    yield this.clerk(this.progress.at(0.35), { type: 'mark-requirement', rule, candidateId: CANDIDATE, value: 'not-met', note: null });
    yield this.clerk(this.progress.at(0.35), { type: 'serve-notice', defects: [{ rule, candidateId: CANDIDATE, found: null }] });
    yield this.own(this.progress.at(0.5), { type: 'attach-document', document: paperOf(filingId, this.heldBack, CANDIDATE, 2) });
    return yield this.own(this.progress.at(0.5), { type: 'answer-notice' });
  }

  private *becomeRegistered(submitted: Filing): Generator<Step, void, Filing> {
    const { commission, nomination: { course }, filingId } = this.setting;
    yield* this.examine(submitted);
    if (this.trouble === 'mended') yield* this.mend(RULE_OF_PAPER[this.heldBack]);
    yield* this.mark(yield* this.payDeposit());
    yield this.clerk(this.progress.at(0.95), { type: 'propose-registration' });
    yield this.step(this.progress.to, commission.chair, { type: 'register', resolution: commission.resolution(this.progress.to) });
    if (course === 'own-application-after') yield this.own(this.leaveAfterAt(), this.leaving());
    else if (chance(filingId, 'published') < 0.9) yield this.clerk(this.clock + A_DAY, { type: 'publish-registration' });
  }

  private *beRefused(submitted: Filing): Generator<Step, void, Filing> {
    const { commission, rulebook } = this.setting;
    const examined = yield* this.examine(submitted);
    const rule = this.bar ? RULE_OF_BAR[this.bar] : RULE_OF_PAPER[this.heldBack];
    if (this.trouble === 'contradicted') yield* this.mend(rule);
    const checked = this.heldBack === 'deposit-proof' && this.bar === null ? yield this.clerk(this.progress.at(0.6), { type: 'confirm-compliance' }) : examined;
    const marked = yield* this.mark(checked);
    const decided = this.trouble === 'never-brought' ? this.progress.to : this.progress.at(0.95);
    yield this.clerk(decided, { type: 'propose-refusal', grounds: [groundOf(marked, rulebook, rule)] });
    const at = Math.max(this.progress.to, this.clock + THREE_MINUTES);
    yield this.step(at, commission.chair, { type: 'refuse', resolution: commission.resolution(at) });
  }

  /** A self-nominee withdraws; for a party's nominee, who has no filing of their own, the party revokes. */
  private leaving(): FilingAction {
    return this.setting.nominator ? { type: 'revoke-nomination', reason: 'Кандидаттың өтініші бойынша / По заявлению кандидата' } : { type: 'withdraw', reason: null };
  }

  private *leaveBefore(submitted: Filing): Generator<Step, void, Filing> {
    const part = 0.05 + 0.85 * chance(this.setting.filingId, 'leaving');
    if (part > 0.3) yield* this.examine(submitted);
    yield this.own(this.progress.at(part), this.leaving());
  }

  private leaveAfterAt(): Moment {
    const { calendar, filingId } = this.setting;
    const left = Math.max(calendar.registrationClosesAt - this.progress.to - 1_000, 2);
    return this.progress.to + 1 + left * (0.1 + 0.85 * chance(filingId, 'leaving'));
  }
}
