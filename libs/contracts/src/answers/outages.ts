import { PROBED, RESTORABLE, WINDOWS, type Citation, type LegalAct, type LostInterval, type LostTimeRule, type Restoration } from '@tirkeu/domain';
import type { ClosingView, LostTimeView, OutagesView, ProbeView, ReadingsTakenView, RehearsalView, RestoredView, SeenSpan } from '../outage-views.js';
import { civilDate, instant, words } from './parts.js';
import { choice, count, flag, list, named, nullable, object, optional, text, type Schema } from './schema.js';

const signed: Schema<number> = { json: { type: 'integer' } };
const state = choice(['up', 'degraded', 'down']);
const probed = choice(PROBED);
const restorable = choice(RESTORABLE);
const citation = object<Citation>({
  act: object<LegalAct>({ id: text, title: words }), article: optional(text), paragraph: optional(text), confidence: choice(['A', 'B', 'C', 'D', 'X']), note: optional(words),
});
const restoration = object<Restoration>({ from: instant, closesAt: instant, lostMinutes: count, minutes: count, until: instant });

export const outagesAnswer = named('OutagesView', object<OutagesView>({
  probes: list(object<ProbeView>({
    id: text, publicKey: text, onSameMachine: flag, last: nullable(object<NonNullable<ProbeView['last']>>({ minute: instant, state, clockAheadMillis: nullable(signed) })),
  })),
  electionTitle: words,
  rule: object<LostTimeRule>({ needed: list(probed), windows: list(restorable), hoursBeforeClosing: count, atLeastMinutes: count, atMostMinutes: count }),
  basis: citation, from: instant, until: instant,
  spans: list(object<SeenSpan>({ probe: text, from: instant, until: instant, state, failed: list(probed) })),
  lost: list(object<LostInterval>({ from: instant, until: instant, minutes: count })),
  closings: list(object<ClosingView>({ window: choice(WINDOWS), zone: text, closesAt: instant, lostMinutes: count, restoration: nullable(restoration) })),
  restored: list(object<RestoredView>({
    window: restorable, minutes: count, contests: count, commission: words, at: instant,
    evidence: object<RestoredView['evidence']>({ from: instant, closesAt: instant, lostMinutes: count, minutes: count, until: instant, readingsHash: text }),
    resolution: object<RestoredView['resolution']>({ number: text, on: civilDate }),
  })),
  received: list(object<OutagesView['received'][number]>({ minute: instant, inTime: count, late: count })),
  asOf: instant,
}));
export const readingsTakenAnswer = named('ReadingsTakenView', object<ReadingsTakenView>({ taken: count, number: count, hash: text }));
export const rehearsalAnswer = named('RehearsalView', object<RehearsalView>({ status: choice(['ok']), millis: count, serverTime: instant }));
export const lostTimeAnswer = named('LostTimeView', object<LostTimeView>({
  rows: list(object<LostTimeView['rows'][number]>({
    electionId: text, electionTitle: words, commissionId: text, commission: words, rulebookId: text, zone: text, window: restorable, closesAt: instant,
    contests: list(object<LostTimeView['rows'][number]['contests'][number]>({ id: text, title: words })), restoration: nullable(restoration),
    restored: nullable(object<NonNullable<LostTimeView['rows'][number]['restored']>>({ minutes: count, resolution: text, closedAt: instant })), late: count,
  })),
  basis: nullable(citation), asOf: instant,
}));
