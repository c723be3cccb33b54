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
  'file-missing': { title: 'candidate:upload.missing', todo: 'candidate:upload.missing.do' },
  'file-wrong-type': { title: 'candidate:upload.wrong-type', todo: 'candidate:upload.wrong-type.do' },
  'file-too-large': { title: 'candidate:upload.too-large', todo: 'candidate:upload.too-large.do' },
  'file-empty': { title: 'candidate:upload.empty', todo: 'candidate:upload.empty.do' },
  'file-password': { title: 'candidate:upload.password', todo: 'candidate:upload.password.do' },
  'file-unreadable': { title: 'candidate:upload.unreadable', todo: 'candidate:upload.unreadable.do' },
  'file-failed': { title: 'candidate:upload.failed', todo: 'candidate:upload.failed.do' },
  'file-active-content': { title: 'candidate:upload.active-content', todo: 'candidate:upload.active-content.do' },
};

const isFileFault = (code: string): code is FileFault => Object.hasOwn(FAULT_WORDS, code);

/** The words for what is wrong with a file; null when the file is not what failed. */
export const uploadFaultWords = (failure: unknown): FaultWords | null =>
  (failure instanceof ApiProblem && isFileFault(failure.problem.code) ? FAULT_WORDS[failure.problem.code] : null);
