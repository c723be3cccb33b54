import { getWindow, type Timetable, type WindowId } from '@tirkeu/domain';
import type { ContestEntry } from '@tirkeu/persistence';
import type { Deadline } from './deadline.js';

const entry = (id: string, what: Deadline['what'], form: Deadline['form'], { at, citation }: Pick<Deadline, 'at' | 'citation'>): Deadline =>
  ({ id, what, form, at, citation, place: null, over: false });

/** All public deadlines of an election in one zone. */
export function electionDeadlines(electionId: string, timetable: Timetable): readonly Deadline[] {
  const scope = `${electionId}.${timetable.zone}`;
  const border = (id: WindowId, side: 'opensAt' | 'closesAt') => {
    const window = getWindow(timetable, id);
    return { at: window[side], citation: window.citation };
  };
  const { opensAt, closesAt, citation } = getWindow(timetable, 'voting');
  return [
    entry(`nomination-opens.${scope}`, 'nomination-opens', 'opens', border('nomination', 'opensAt')),
    entry(`nomination-closes.${scope}`, 'nomination-closes', 'closes', border('nomination', 'closesAt')),
    entry(`registration-closes.${scope}`, 'registration-closes', 'closes', border('registration', 'closesAt')),
    entry(`campaign-opens.${scope}`, 'campaign-opens', 'opens', border('campaign', 'opensAt')),
    entry(`withdrawal-closes.${scope}`, 'withdrawal-closes', 'closes', border('withdrawal', 'closesAt')),
    { ...entry(`voting.${scope}`, 'voting', 'lasts', { at: opensAt, citation }), until: closesAt },
    ...timetable.moments.map(({ id, at, citation: basis }) => entry(`${id}.${scope}`, id, id === 'silence-begins' ? 'opens' : 'closes', { at, citation: basis })),
  ];
}

/** The closings of a contest whose nomination was kept open longer. */
export function extendedDeadlines({ id, title }: Pick<ContestEntry, 'id' | 'title'>, timetable: Timetable): readonly Deadline[] {
  return (['nomination', 'registration'] as const).map((window): Deadline => {
    const { closesAt: at, citation } = getWindow(timetable, window);
    return { ...entry(`${window}-closes.${id}`, `${window}-closes.extended`, 'closes', { at, citation }), place: title };
  });
}
