import type { Language } from '@tirkeu/domain';

/** The calendar of an election as a file for the calendar of a phone or desk, in the time of a region. */
export const calendarFileHref = (electionId: string, regionId: string | null | undefined, language: Language): string =>
  `/api/elections/${encodeURIComponent(electionId)}/calendar.ics?language=${language}${regionId ? `&region=${encodeURIComponent(regionId)}` : ''}`;
