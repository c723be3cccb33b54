export type * from './views.js';
export { INSIGHT_GROUPS, QUEUES } from './views.js';
