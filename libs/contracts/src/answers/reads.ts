import { READ_CLASSES, REVEAL_PURPOSES, type AccessLogRow, type AccessLogView, type ReadView, type RevealedNumber } from '../read-views.js';
import { instant, role, words } from './parts.js';
import { choice, count, list, named, nullable, object, text } from './schema.js';

const read = { role, commission: nullable(words), fields: choice(READ_CLASSES), purpose: nullable(choice(REVEAL_PURPOSES)), readAt: instant };

export const readAnswer = named('ReadView', object<ReadView>(read));
export const accessLogAnswer = named('AccessLogView', object<AccessLogView>({
  rows: list(object<AccessLogRow>({ ...read, id: count, accountId: text, name: text, filingId: nullable(text), filings: nullable(count), traceId: text })),
  next: nullable(count),
  people: list(object<AccessLogView['people'][number]>({ accountId: text, name: text })),
}));
export const revealedNumberAnswer = named('RevealedNumber', object<RevealedNumber>({ iin: text }));
