import type { FilingStatus } from '@tirkeu/domain';
import type { Tone } from '@tirkeu/ui';

/** The tint behind the word of a status; the word carries it. */
export const STATUS_TONES: Readonly<Record<FilingStatus, Tone>> = {
  draft: 'plain', submitted: 'plain', 'in-examination': 'info', 'awaiting-cure': 'wait', proposed: 'info', registered: 'ok',
  refused: 'bad', withdrawn: 'plain', revoked: 'plain', cancelled: 'bad', died: 'plain', late: 'warn', discarded: 'plain',
};
