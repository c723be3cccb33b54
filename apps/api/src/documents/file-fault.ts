import type { FileFault } from '@tirkeu/contracts';
import { ProblemError, problem } from '../platform/problem.js';

/** What is wrong with a file. `found` is the kind of file that it really is, for example `image/heic`. */
export function fileFault(fault: FileFault, found?: string): ProblemError {
  const { body } = problem(fault);
  return new ProblemError(found === undefined ? body : { ...body, facts: { found } });
}
