import type { TableField } from '@tirkeu/contracts';
import type { MessageKey, WordValues } from '@tirkeu/messages';

/** What is wrong, or strange, with one thing stated of a person. Only an error keeps the person out. */
export interface PersonFault {
  readonly field: TableField;
  readonly key: MessageKey;
  readonly values?: WordValues;
  readonly level: 'error' | 'warning';
  /** What could stand there instead; it is for a person to take. */
  readonly proposal?: string;
}
