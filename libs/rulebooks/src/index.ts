export { loadLetters, loadRulebook, rulebookIds } from './load-rulebook.js';
export { findRulebook, getRulebook, rulebooks } from './registry.js';
export { findOffice, offices, type Office } from './shared/offices.js';
export { runCase, type CaseResult } from './conformance/run-case.js';
