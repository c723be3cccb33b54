import { afterAll, beforeAll, it } from '@jest/globals';
import { storeChecks } from './store-checks.js';
import type { StoreUnderTest } from './store-under-test.js';

/** The suite that every store passes. To be called inside a `describe`. */
export function storeContract(makeStore: () => Promise<StoreUnderTest>): void {
  let tested: StoreUnderTest | undefined;
  beforeAll(async () => {
    tested = await makeStore();
  }, 120_000);
  afterAll(() => tested?.stop());

  for (const [promise, check] of Object.entries(storeChecks)) {
    it(promise, async () => {
      if (!tested) throw new Error('The store was not made');
      await check(tested);
    });
  }
}
