import type { English } from '../../words.js';
import type { calendar as kazakh } from '../kk/calendar.js';

/** Words of calendar files in English. */
export const calendar: English<typeof kazakh> = {
  'name': 'Tirkeu: {{election}}',
  'name.filing': 'Tirkeu: my filing',
  'file': 'deadlines',
  'nomination-opens': 'Nomination of candidates opens',
  'nomination-closes': 'Nomination of candidates closes',
  'nomination-closes.extended': 'Nomination of candidates closes (extended)',
  'registration-closes': 'Registration of candidates closes',
  'registration-closes.extended': 'Registration of candidates closes (extended)',
  'withdrawal-closes': 'Deadline to withdraw a candidature',
  'campaign-opens': 'The election campaign begins',
  'silence-begins': 'The day of silence begins',
  'voting': 'Voting',
  'results-published-by': 'Deadline to publish the results',
  'declarations-verified-by': 'Deadline to verify the declarations',
  'cure-by': 'Deadline to mend the defects',
  'decide-by': 'Deadline for the commission’s decision',
  'appeal-by': 'Deadline to appeal',
  'exact': 'Exact time: {{moment}} ({{zone}}).',
  'too-late': 'From this moment on it is too late.',
  'basis': 'Legal basis: {{place}}.',
  'unsettled': 'To be confirmed: {{note}}',
  'over': 'This deadline no longer applies.',
};
