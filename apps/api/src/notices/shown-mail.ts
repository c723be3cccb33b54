import type { NoticeMailView } from '@tirkeu/contracts';
import type { NoticeWithMail } from '@tirkeu/persistence';
import { maskAddress } from './mask-address.js';

/** What became of the mail of a notice; null where none was sent. */
export const shownMail = ({ mail }: NoticeWithMail): NoticeMailView | null =>
  mail && { status: mail.status, failure: mail.failure, address: maskAddress(mail.address), at: mail.settledAt ?? mail.createdAt, perhapsTwice: mail.status === 'sent' && mail.unanswered > 0 };
