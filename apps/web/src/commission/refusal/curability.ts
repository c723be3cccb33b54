import type { Circumstances, DeficiencyNotice, Effect, Filing, Instant, RuleId } from '@tirkeu/domain';

/** Whether a defect can carry a refusal now, and if not, what stands before it. */
export type Curability =
  | { readonly kind: 'fatal' }
  /** It can still be mended: a notice comes first, and this much time would be given. */
  | { readonly kind: 'notice-first'; readonly cureBy: Instant }
  /** A notice named it and its time is still running. */
  | { readonly kind: 'still-running'; readonly notice: number; readonly cureBy: Instant }
  /** A notice named it; it was answered or its time has run. */
  | { readonly kind: 'time-has-run'; readonly notice: number }
  /** It could be mended, but the law leaves no time to. */
  | { readonly kind: 'no-time-left' };

export interface NamedDefect {
  readonly effect: Effect;
  readonly rule: RuleId | null;
  readonly candidateId: string | null;
}

const names = (notice: DeficiencyNotice, { rule, candidateId }: NamedDefect): boolean =>
  notice.defects.some((defect) => defect.rule === rule && defect.candidateId === candidateId);

/** The law lets nobody be refused for what can still be mended. */
export function curability(defect: NamedDefect, filing: Filing, { receivedAt, rulebook, timetable }: Circumstances): Curability {
  if (defect.effect === 'fatal') return { kind: 'fatal' };
  const notice = filing.notices.findLast((each) => names(each, defect));
  if (notice) {
    const running = notice.answeredAt === null && receivedAt < notice.cureBy;
    return running ? { kind: 'still-running', notice: notice.number, cureBy: notice.cureBy } : { kind: 'time-has-run', notice: notice.number };
  }
  const cureBy = rulebook.cureBy(receivedAt, timetable);
  return cureBy === null ? { kind: 'no-time-left' } : { kind: 'notice-first', cureBy };
}

export const carriesRefusal = ({ kind }: Curability): boolean => kind === 'fatal' || kind === 'time-has-run' || kind === 'no-time-left';
