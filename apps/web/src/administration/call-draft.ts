import { isCivilDate, type CalendarOverrides, type CallingDecision, type CivilDate, type Election, type EsignatureTerm, type PlannedCall } from '@tirkeu/domain';
import type { DateParts } from '@tirkeu/ui';
import { NO_DATE, datePartsOf, isBlankDate, readDate } from '../shared/date-parts.js';

/** What the form holds: everything as typed. */
export interface CallDraft {
  readonly kind: Election['kind'];
  readonly rulebookId: string;
  readonly day: DateParts;
  readonly titleKk: string;
  readonly titleRu: string;
  readonly titleEn: string;
  readonly opens: DateParts;
  readonly closes: DateParts;
  readonly closesTime: string;
  readonly registration: DateParts;
  readonly registrationTime: string;
  readonly esignature: EsignatureTerm | 'off';
  readonly number: string;
  readonly decidedOn: DateParts;
  readonly by: string;
}

export const KINDS = ['regular', 'extraordinary', 'by-election', 'training'] as const satisfies readonly Election['kind'][];
export const ESIGNATURE_CHOICES = ['off', 'offered'] as const satisfies readonly CallDraft['esignature'][];
const USUAL_TIME = '18:00';
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/u;

export const emptyCall = (rulebookId: string): CallDraft => ({
  kind: 'regular', rulebookId, day: NO_DATE, titleKk: '', titleRu: '', titleEn: '', opens: NO_DATE, closes: NO_DATE, closesTime: USUAL_TIME,
  registration: NO_DATE, registrationTime: USUAL_TIME, esignature: 'off', number: '', decidedOn: NO_DATE, by: '',
});

const dayOf = (moment: string | undefined): CivilDate | null => {
  const day = moment?.slice(0, 10);
  return isCivilDate(day) ? day : null;
};

export const draftOf = ({ kind, rulebookId, electionDay, title, overrides, esignature, decision }: PlannedCall): CallDraft => ({
  kind, esignature: esignature ?? 'off', rulebookId, day: datePartsOf(electionDay), titleKk: title.kk, titleRu: title.ru, titleEn: title.en, opens: datePartsOf(dayOf(overrides.nominationOpens)),
  closes: datePartsOf(dayOf(overrides.nominationCloses)), closesTime: overrides.nominationCloses?.slice(11) ?? USUAL_TIME,
  registration: datePartsOf(dayOf(overrides.registrationCloses)), registrationTime: overrides.registrationCloses?.slice(11) ?? USUAL_TIME,
  number: decision?.number ?? '', decidedOn: datePartsOf(decision?.on), by: decision?.by ?? '',
});

export const CALL_FAULTS = ['rulebook', 'day', 'opens', 'closes', 'closes-time', 'registration', 'registration-time', 'decision'] as const;
export type CallFault = (typeof CALL_FAULTS)[number];

const isWrongDate = (parts: DateParts): boolean => !isBlankDate(parts) && readDate(parts) === null;

/** The decision as stated: null for nothing at all, undefined where a part of it is missing. */
function decisionOf({ number, decidedOn, by }: CallDraft): CallingDecision | null | undefined {
  const on = readDate(decidedOn);
  if (number.trim() === '' && by.trim() === '' && isBlankDate(decidedOn)) return null;
  return on === null || number.trim() === '' || by.trim() === '' ? undefined : { number: number.trim(), on, by: by.trim() };
}

export function faultsOfCall(draft: CallDraft): readonly CallFault[] {
  const { rulebookId, day, opens, closes, closesTime, registration, registrationTime } = draft;
  return [
    ...(rulebookId === '' ? ['rulebook' as const] : []),
    ...(readDate(day) === null ? ['day' as const] : []),
    ...(isWrongDate(opens) ? ['opens' as const] : []),
    ...(isWrongDate(closes) ? ['closes' as const] : []),
    ...(!isBlankDate(closes) && !CLOCK.test(closesTime) ? ['closes-time' as const] : []),
    ...(isWrongDate(registration) ? ['registration' as const] : []),
    ...(!isBlankDate(registration) && !CLOCK.test(registrationTime) ? ['registration-time' as const] : []),
    ...(decisionOf(draft) === undefined ? ['decision' as const] : []),
  ];
}

function overridesOf({ opens, closes, closesTime, registration, registrationTime }: CallDraft): CalendarOverrides {
  const [opening, closing, last] = [opens, closes, registration].map(readDate);
  return { ...(opening && { nominationOpens: opening }), ...(closing && { nominationCloses: `${closing}T${closesTime}` }), ...(last && { registrationCloses: `${last}T${registrationTime}` }) };
}

/** The call that the form states; null while a part of it cannot be read. */
export function callOf(draft: CallDraft): PlannedCall | null {
  const electionDay = readDate(draft.day);
  if (electionDay === null || faultsOfCall(draft).length > 0) return null;
  const { kind, rulebookId, titleKk, titleRu, titleEn, esignature } = draft;
  return { kind, rulebookId, electionDay, title: { kk: titleKk.trim(), ru: titleRu.trim(), en: titleEn.trim() }, overrides: overridesOf(draft), ...(esignature !== 'off' && { esignature }), decision: decisionOf(draft) ?? null };
}
