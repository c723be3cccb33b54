export { acting, appeal, commissionOf, contestIn, granted, inNomination, leave, prepare, refuse, reinstate, submit, submitList, take, withdraw, type Nomination } from './nominations.js';
export { filingsOfAllKinds, playAllKinds } from './filings-of-all-kinds.js';
export { ENDINGS, noonOf, personOf, playCourse, type Course, type Ending } from './courses.js';
export { columnsWith, seenIn, type Canary } from './canaries.js';
export { person, syntheticIin } from './persons.js';
export { smallMap } from './small-map.js';
export * from './stories.js';
export { TEST_SECRET, testDatabase, testRedis, type Filling, type TestDatabase } from './stores/test-database.js';
export { validateXml } from './stores/validate-xml.js';
export { watchMigration } from './stores/watch-migration.js';
export type { StartedServer } from './stores/test-stores.js';
export { storeChecks, type StoreCheck } from './contract/store-checks.js';
export { storeContract } from './contract/store-contract.js';
export { writingWith } from './contract/writing-with.js';
export {
  deskOver, loadedMemoryStore, loadedPostgres, memoryUnderTest, personKey, postgresUnderTest, probeMemory, urgentUnderTest, type LoadedPostgres, type StoreUnderTest,
} from './contract/store-under-test.js';
export { unpack } from './unpack.js';
