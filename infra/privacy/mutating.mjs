import swc from '@swc/jest';
import { MUTANTS } from './mutants.mjs';

/** What is changed has to be there: a mutant that changes nothing would prove nothing. */
function changed(source, { from, to, also }) {
  if (!source.includes(from)) throw new Error(`The place of a mutant has changed: ${from}`);
  const once = source.replace(from, () => to);
  return also ? changed(once, also) : once;
}

/** Compiles for Jest as always, and changes one module of the product. */
export default {
  createTransformer({ mutant, ...options }) {
    const inner = swc.createTransformer(options);
    const change = MUTANTS[mutant];
    const read = (source, path) => (path.endsWith(change.ending) ? changed(source, change) : source);
    return {
      ...inner,
      process: (source, path, about) => inner.process(read(source, path), path, about),
      processAsync: (source, path, about) => (inner.processAsync ?? inner.process)(read(source, path), path, about),
      getCacheKey: (source, path, ...rest) => `${mutant}-${inner.getCacheKey(source, path, ...rest)}`,
    };
  },
};
