import type { English } from '../../words.js';
import type { notices as kazakh } from '../kk/notices.js';

/** Words of the page of messages in English. */
export const notices: English<typeof kazakh> = {
  'title': 'Messages',
  'lead': 'What happened to filings that concern you. The newest come first.',
  'empty.title': 'No messages yet',
  'empty.text': 'They appear when a filing is submitted, a notice of defects is served or a decision is made.',
  'new': 'New',
  'open': 'Open the filing',
  'mark-read': 'Mark all as read',
  'marking': 'Marking',
  'col.what': 'What happened',
  'col.when': 'When',
  'kind.filing.submitted': 'A filing was submitted: it waits to be checked',
  'kind.filing.received-late': 'A filing was received late: it is no nomination',
  'kind.filing.taken': 'The commission has begun to examine the filing',
  'kind.filing.compliance-confirmed': 'The filing complies: the deposit can be paid now',
  'kind.filing.notice-served': 'A notice of defects was served: mend them before the deadline',
  'kind.filing.notice-answered': 'The candidate has mended the defects: check again',
  'kind.filing.proposed': 'A draft decision waits for the chair',
  'kind.filing.proposal-returned': 'The chair returned the draft',
  'kind.filing.decided': 'The commission has decided',
  'kind.filing.withdrawn': 'The candidate has withdrawn',
  'kind.filing.revoked': 'The nominating body revoked the nomination',
  'kind.filing.cancelled': 'The registration was cancelled',
  'kind.filing.appeal-lodged': 'The decision was appealed',
  'kind.filing.appeal-decided': 'The appeal was decided',
  'kind.filing.died': 'The death of the candidate was recorded',
  'kind.filing.published': 'The notice of registration was published',
};
