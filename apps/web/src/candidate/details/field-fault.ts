import type { MessageKey } from '@tirkeu/messages';

/** What is wrong with one field, in words that stand in the summary and at the field alike. */
export interface FieldFault {
  readonly fieldId: string;
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, string | number>>;
}
