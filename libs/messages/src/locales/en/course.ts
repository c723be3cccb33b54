import type { English } from '../../words.js';
import type { course as kazakh } from '../kk/course.js';

/** Words of the course of a filing that was handed in: who is on a list, who left, what leaving costs, in English. */
export const course: English<typeof kazakh> = {
  'people_one': '{{count}} person',
  'people_other': '{{count}} people',
  'left_one': 'left the list: {{count}}',
  'left_other': 'left the list: {{count}}',
  'list.title': 'People on the list',
  'list.order': 'In the alphabetical order of the state language.',
  'list.more': 'Show the other {{count}}',
  'list.workspace': 'The list in your workspace',
  'departures.title': 'Who left the list',
  'departures.text': 'The list is examined and registered with those who remain. The quota is counted anew.',
  'departures.withdrew': 'Withdrew: {{date}}',
  'departures.died': 'Died: {{date}}',
  'departures.registered': 'after the list was registered',
  'departures.reason': 'Reason: {{reason}}',

  'deposit.lost-paid': 'The election deposit that was paid is not refunded: {{amount}}.',
  'deposit.lost': 'If the election deposit ({{amount}}) was paid, it is not refunded.',
  'deposit.lost-unknown': 'If the election deposit was paid, it is not refunded.',
  'deposit.returned': 'The election deposit that was paid is refunded.',
  'deposit.basis': 'The rule on refunds',
  'revoke.title': 'Revoke the nomination',
  'revoke.body': 'Only the body that nominated can take the nomination back. Hand its decision in to the commission.',
  'revoke.ends': 'Examination of the filing ends.',
  'revoke.off-ballot': 'The registration is cancelled and the candidate will not be on the ballot.',
  'revoke.off-ballot.list': 'The registration of the list is cancelled: nobody on it stands for election.',
  'revoke.public': 'The public register will say that the nomination was revoked.',
  'revoke.reason': 'Decision of the body: date, number and reason',
  'revoke.reason.missing': 'State the decision of the body and the reason',
  'revoke.button': 'Revoke the nomination',
  'revoke.until': 'It can be revoked until: {{moment}}.',
  'revoke.closed': 'It cannot be revoked now',
};
