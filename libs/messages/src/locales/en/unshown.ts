import type { English } from '../../words.js';
import type { unshown as kazakh } from '../kk/unshown.js';

/** Words of papers that cannot be shown, in English. */
export const unshown: English<typeof kazakh> = {
  'pending.what': 'The antivirus has not looked at this file yet',
  'pending.safe': 'The file is kept, and the time at which it came stands.',
  'pending.applicant': 'You need not do anything or send it again: you can hand in your papers now. The pages appear here as soon as the file has been checked.',
  'pending.official': 'Wait: the pages appear here by themselves as soon as the file has been checked. If that takes longer than an hour, tell those who run the system.',
  'infected.what': 'The antivirus found malicious code in this file',
  'infected.safe': 'The file is shown to nobody and opened by nobody. That it came, and when, stays on record. Other papers are not affected.',
  'infected.applicant': 'Send another file: photograph the paper itself, or save it anew on another device. If the paper can no longer be replaced here, ask the commission.',
  'infected.official': 'Do not decide by this file. The commission can ask the candidate for another one.',
  'unreadable.what': 'This page could not be shown',
  'unreadable.safe': 'The file is kept as it came.',
  'unreadable.applicant': 'Try again. If it does not help, send another file: save the paper to PDF anew, or photograph it.',
  'unreadable.official': 'Try again. If it does not help, the commission can ask the candidate for another file.',
  'not-loaded.what': 'The page did not load',
  'not-loaded.safe': 'The file is kept; nothing was lost.',
  'not-loaded.applicant': 'Check the connection and try again.',
  'not-loaded.official': 'Check the connection and try again.',
};
