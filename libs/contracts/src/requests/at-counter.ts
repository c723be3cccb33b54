import type { AtCounter, Instant } from '@tirkeu/domain';
import { InstantField, TextField } from './fields.js';

/** When a paper came to the commission's counter, and why it is entered now: empty where it is entered at once. */
export class AtCounterRequest implements AtCounter {
  @InstantField() receivedAt!: Instant;
  @TextField({ max: 400 }) reason!: string;
}
