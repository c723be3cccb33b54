/**
 * Tells a person what is going on: each step with its name, a sign of life every ten seconds and its duration.
 * Returns what the step returns.
 */
export async function step(title, work, print = console.log) {
  const begun = performance.now();
  const elapsed = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  print(`${title} …`);
  const alive = setInterval(() => print(`  still at it after ${elapsed()}`), 10_000);
  try {
    const result = await work();
    print(`  done in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(alive);
  }
}
