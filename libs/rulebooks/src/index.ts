export { loadLetters, loadRulebook, rulebookIds } from './load-rulebook.js';
export { findRulebook, getRulebook, rulebooks } from './registry.js';
export { findOffice, offices, type Office } from './shared/offices.js';
export { runCase, type CaseResult } from './conformance/run-case.js';
export { correctionOf, protocolOf, type ProtocolContext } from './shared/letters/protocol.js';
export { namesOf, namesOfPersons } from './shared/letters/subject.js';
export { publicHolidayOn } from './shared/public-holidays.js';
