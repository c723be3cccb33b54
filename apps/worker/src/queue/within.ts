/** What took longer than it may. */
export class TookTooLong extends Error {
  override name = 'TookTooLong';
}

/** The result of work, or `TookTooLong` after so many milliseconds; the work itself is not broken off. */
export async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => { timer = setTimeout(() => reject(new TookTooLong(`More than ${ms} ms`)), ms); });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
