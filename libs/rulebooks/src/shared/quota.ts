import { ageOn, type CivilDate, type Limits, type QuotaGroup, type QuotaLimit, type QuotaMember, type QuotaResult } from '@tirkeu/domain';

interface List {
  readonly onDate: CivilDate;
  readonly members: readonly QuotaMember[];
}

const belongsTo = (group: QuotaGroup, member: QuotaMember, onDate: CivilDate, { youthUnderYears }: QuotaLimit): boolean => {
  switch (group) {
    case 'women':
      return member.sex === 'female';
    case 'youth':
      return ageOn(member.birthDate, onDate) < youthUnderYears;
    case 'disability':
      return member.disability;
  }
};

/** Persons, not attributes: who belongs to several groups counts once. */
const countIn = (groups: readonly QuotaGroup[], { members, onDate }: List, limit: QuotaLimit): number =>
  members.filter((member) => groups.some((group) => belongsTo(group, member, onDate, limit))).length;

/**
 * The combined quota of a party list: at least the percentage of its persons from all groups together. Where only a group
 * on which the sources conflict decides, the outcome is `review`. Without a quota every list passes.
 */
export function judgeQuota({ quota }: Pick<Limits, 'quota'>, list: List): QuotaResult {
  if (!quota) return { outcome: 'accept', required: 0, counted: 0 };
  const limit = quota.value;
  const enough = (counted: number) => counted * 100 >= limit.percent * list.members.length;
  const required = Math.ceil((limit.percent * list.members.length) / 100);
  const counted = countIn([...limit.groups, ...limit.disputedGroups], list, limit);
  if (limit.disputedGroups.length === 0) return { outcome: enough(counted) ? 'accept' : 'reject', required, counted };
  const undisputed = countIn(limit.groups, list, limit);
  const outcome = enough(undisputed) ? 'accept' : enough(counted) ? 'review' : 'reject';
  return { outcome, required, counted, countedWithoutDisability: undisputed };
}
