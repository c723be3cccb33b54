import { createHash, createPrivateKey, sign } from 'node:crypto';
import { expect } from '@jest/globals';
import { FIRST_PREVIOUS_HASH, PROBED, canonicalJson, instant, minuteOf, minutesBetween, plusMinutes, type Instant, type Probed } from '@tirkeu/domain';
import { Official } from '../pages/official.js';
import { Visitor } from '../pages/visitor.js';
import { look } from './caller.js';
import { journey, origin, required } from './journey.js';
import { seat } from './sitting.js';

interface Ledger {
  readonly lost: readonly { readonly from: Instant; readonly until: Instant; readonly minutes: number }[];
}
interface LostTime {
  readonly rows: readonly { readonly window: string; readonly closesAt: Instant }[];
}

/** Readings of the registered probe for minutes that follow each other, signed and chained as a probe does it. */
function readingsOf(minutes: readonly Instant[], failedAt: (minute: Instant) => readonly Probed[]): readonly object[] {
  const key = createPrivateKey({ key: Buffer.from(required('TIRKEU_PROBE_KEY'), 'base64'), format: 'der', type: 'pkcs8' });
  let previousHash = FIRST_PREVIOUS_HASH;
  return minutes.map((minute, index) => {
    const failed = failedAt(minute);
    const tried = Object.fromEntries(PROBED.map((what) => [what, { ok: !failed.includes(what), tries: failed.includes(what) ? 3 : 1, millis: failed.includes(what) ? null : 25 }]));
    const reading = { probe: 'almaty', number: index + 1, minute, tried, clockAheadMillis: 7, previousHash };
    const text = canonicalJson(reading);
    previousHash = createHash('sha256').update(text).digest('hex');
    return { reading, hash: previousHash, signature: sign(null, Buffer.from(text), key).toString('base64url') };
  });
}

journey('Minutes that nobody could use stand in the ledger for everybody', ({ step, enter }) => {
  let visitor: Visitor;
  const now = minuteOf(instant(new Date().toISOString()));
  const [from, until] = [plusMinutes(now, -90), plusMinutes(now, -65)];

  step('before a probe has reported nothing is claimed', async () => {
    visitor = await enter(Visitor, 'kk');
    await visitor.open('/outages');
    await visitor.see(visitor.t('outages:now.silent'));
    await visitor.see(visitor.t('outages:lost.none'));
    await visitor.inspectInEveryLanguage();
  });

  step('25 minutes in which nothing could be handed in are told with their length', async () => {
    const readings = readingsOf(minutesBetween(plusMinutes(now, -120), now), (minute) => {
      if (minute >= from && minute < until) return ['filing', 'api'];
      return minute >= plusMinutes(now, -20) && minute < plusMinutes(now, -15) ? ['api'] : [];
    });
    const answer = await fetch(`${origin}/api/outages/readings`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ readings }) });
    expect(await answer.json()).toMatchObject({ taken: 120, number: 120 });
    expect((await look<Ledger>('/api/outages')).lost).toEqual([{ from, until, minutes: 25 }]);
    await visitor.open('/outages');
    await visitor.see(visitor.t('outages:now.up'));
    await visitor.see(visitor.t('outages:lost.minutes', { count: 25 }));
    await visitor.page.getByText(visitor.t('outages:received.show')).or(visitor.page.getByText(visitor.t('outages:received.none'))).first().waitFor();
    await visitor.inspectInEveryLanguage();
  });

  step('the readings can be taken away and their hashes fit', async () => {
    const { readings } = await look<{ readonly readings: readonly { readonly reading: object; readonly hash: string }[] }>(`/api/outages/readings.json?from=${from}&until=${until}`);
    expect(readings).toHaveLength(25);
    expect(readings.every(({ reading, hash }) => createHash('sha256').update(canonicalJson(reading)).digest('hex') === hash)).toBe(true);
  });

  step('before no closing of its own was anything lost, and the commission is told so', async () => {
    const chair = await seat(enter, Official, { login: 'chair', language: 'ru' });
    await chair.open('/commission/lost-time');
    await chair.see(chair.t('outages:commission.none'));
    await chair.inspectInEveryLanguage();
    // Time cannot be moved here: what the ledger would support before a closing is put into the answer.
    await chair.page.route('**/api/lost-time', async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as LostTime;
      const rows = answer.rows.filter(({ window }) => window === 'nomination').map((row) => ({
        ...row, late: 1, restoration: { from: plusMinutes(row.closesAt, -1440), closesAt: row.closesAt, lostMinutes: 25, minutes: 25, until: plusMinutes(row.closesAt, 25) },
      }));
      await route.fulfill({ response, json: { ...answer, rows } });
    });
    await chair.open('/commission/lost-time');
    await chair.button(chair.t('outages:commission.open')).first().click();
    await chair.see(chair.t('outages:commission.effect'));
    await chair.inspectInEveryLanguage();
  });
});
