import type { Call, Timetable } from '@tirkeu/domain';
import { CALL_OF_ELECTION } from '../../shared/acts.js';
import { electionLaw, settled } from '../../shared/citation.js';
import { computeTimetable } from '../../shared/timetable.js';
import { limits } from './limits.js';

/** Windows of a Mazhilis election in the time of the commission's zone. */
export const timetable = (call: Call): Timetable => computeTimetable({
  limits,
  overridden: settled(CALL_OF_ELECTION),
  extended: limits.extensionMaximumDays.citation,
  campaign: electionLaw('27'),
  voting: electionLaw('38'),
}, call);
