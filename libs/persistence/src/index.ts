export { dataSourceOptions, findAppRole, type ConnectionChoice } from './data-source.js';
export { migrate, type Migrated } from './migrate.js';
export { assertDurable } from './durability.js';
export { systemClock } from './system-clock.js';
