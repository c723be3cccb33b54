let change;

export function initialize(data) {
  change = data;
}

/** The part must be there: a mutant that changes nothing proves nothing. */
export async function load(url, context, next) {
  const loaded = await next(url, context);
  if (!url.endsWith(change.ending)) return loaded;
  const source = String(loaded.source);
  if (!change.from.test(source)) throw new Error(`The mutant finds nothing to change in ${change.ending}`);
  return { ...loaded, source: source.replace(change.from, change.to) };
}
