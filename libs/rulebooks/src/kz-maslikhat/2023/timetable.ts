import type { Call, Timetable } from '@tirkeu/domain';
import { CALL_OF_ELECTION, ELECTION_LAW } from '../../shared/acts.js';
import { electionLaw, settled, unsettled } from '../../shared/citation.js';
import { computeTimetable } from '../../shared/timetable.js';
import { limits } from './limits.js';

/** Windows of a maslikhat election in the time of the commission's zone. */
export const timetable = (call: Call): Timetable => computeTimetable({
  limits,
  overridden: settled(CALL_OF_ELECTION),
  extended: unsettled(ELECTION_LAW, 'D', {
    kk: 'Ұзартылғаннан кейінгі тіркеу мерзімі заңда аталмаған; ол комиссияның ұзарту туралы қаулысында белгіленеді.',
    ru: 'Срок регистрации после продления законом не назван; он указывается в постановлении комиссии о продлении.',
    en: 'The law names no registration term after an extension; the commission’s resolution on the extension sets it.',
  }, { article: '103' }),
  campaign: electionLaw('27'),
  voting: electionLaw('38'),
}, call);
