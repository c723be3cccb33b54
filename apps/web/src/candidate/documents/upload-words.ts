import type { FileFault } from '@tirkeu/contracts';
import type { MessageKey } from '@tirkeu/messages';
import { ApiProblem } from '../../shared/api.js';

interface FaultWords {
  /** What is wrong. */
  readonly title: MessageKey;
  /** What to do. */
  readonly todo: MessageKey;
}

const FAULT_WORDS: Readonly<Record<FileFault, FaultWords>> = {
  'file-missing': { title: 'uploads:missing', todo: 'uploads:missing.do' },
  'file-wrong-type': { title: 'uploads:wrong-type', todo: 'uploads:wrong-type.do' },
  'file-too-large': { title: 'uploads:too-large', todo: 'uploads:too-large.do' },
  'file-empty': { title: 'uploads:empty', todo: 'uploads:empty.do' },
  'file-password': { title: 'uploads:password', todo: 'uploads:password.do' },
  'file-unreadable': { title: 'uploads:unreadable', todo: 'uploads:unreadable.do' },
  'file-failed': { title: 'uploads:failed', todo: 'uploads:failed.do' },
  'file-active-content': { title: 'uploads:active-content', todo: 'uploads:active-content.do' },
  'file-mixed': { title: 'uploads:two-kinds', todo: 'uploads:two-kinds.do' },
  'file-too-complex': { title: 'uploads:too-complex', todo: 'uploads:too-complex.do' },
  'file-infected': { title: 'uploads:infected', todo: 'uploads:infected.do' },
};

const isFileFault = (code: string): code is FileFault => Object.hasOwn(FAULT_WORDS, code);

/** The words for what is wrong with a file; null when the file is not what failed. */
export const uploadFaultWords = (failure: unknown): FaultWords | null =>
  (failure instanceof ApiProblem && isFileFault(failure.problem.code) ? FAULT_WORDS[failure.problem.code] : null);
