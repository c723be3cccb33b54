export { dataSourceOptions, findAppRole, type ConnectionChoice } from './data-source.js';
export { migrate, type Migrated } from './migrate.js';
export { assertDurable } from './durability.js';
export { systemClock } from './system-clock.js';
export { PostgresStore } from './store/postgres-store.js';
export { electionOf2023, trainingElection, type ElectionCall } from './loading/calls.js';
export { loadElection, loadFirstElections, loadMapTables, type MapToLoad } from './loading/load-election.js';
