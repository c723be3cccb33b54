import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import 'reflect-metadata';
import type { RegisterId } from '@tirkeu/domain';
import { startStandIn, type Manner, type StandIn } from '../../../../infra/registers/stand-in.mjs';
import { HttpRegister, type HttpRegisterOptions } from './http-register.js';
import { RegisterSilence, type Question } from './register.js';

const CLEAN = '900131490200';
const going = new AbortController().signal;

let standIn: StandIn;
beforeAll(async () => { standIn = await startStandIn({ people: [] }); });
afterAll(() => standIn.stop());

let questions = 0;
const question = (register: RegisterId, part: Partial<Question> = {}): Question => ({ register, iin: CLEAN, spouse: false, party: null, key: `question-${questions += 1}`, ...part });
const register = (options: Partial<HttpRegisterOptions> = {}) => new HttpRegister({ url: standIn.url, token: standIn.token, timeoutMs: 5_000, retryWaitsMs: [], ...options });
const valuesOf = async (asked: Question, options?: Partial<HttpRegisterOptions>) => {
  const { facts } = await register(options).ask(asked, going);
  return facts.map(({ name, value }) => [name, value]);
};

async function silenceOf(asked: Question, options?: Partial<HttpRegisterOptions>): Promise<RegisterSilence> {
  const silence = await register(options).ask(asked, going).then(() => undefined, (error: unknown) => error);
  if (!(silence instanceof RegisterSilence)) throw new Error('The register has answered');
  return silence;
}

/** While the work goes on, the register behaves so. */
async function misbehaving<Value>(id: RegisterId, manner: Manner, work: () => Promise<Value>): Promise<Value> {
  standIn.behave(id, manner);
  try {
    return await work();
  } finally {
    standIn.behave(id, 'well');
  }
}

describe('a register over HTTP', () => {
  it('tells of a person against whom nothing speaks what each register knows, as facts', async () => {
    expect(await valuesOf(question('population'))).toEqual([['citizenship', true], ['resident-since', '1990-01-31'], ['registered-birth-date', '1990-01-31']]);
    expect(await valuesOf(question('convictions'))).toEqual([['incapacity', false], ['imprisonment', false], ['unspent-conviction', false], ['corruption-established', false]]);
    expect(await valuesOf(question('revenue'))).toEqual([['declaration-submitted', true]]);
    expect(await valuesOf(question('revenue', { spouse: true }))).toEqual([['declaration-submitted', true], ['spouse-declaration-submitted', true]]);
    expect(await valuesOf(question('payments'))).toEqual([]);
    expect(await valuesOf(question('party-members', { party: 'auyl' }))).toEqual([['party-member', true]]);
  });

  it('tells what is held about a person, right or wrong', async () => {
    standIn.hold({ iin: '850714390003', population: { nameRu: 'Карлыгашов Даурен Самалулы', citizen: null }, convictions: { unspentConviction: true, convictionSpentOn: '2027-05-05' }, payments: { receivedKzt: 350_000 } });
    const of = (id: RegisterId) => valuesOf(question(id, { iin: '850714390003' }));
    expect(await of('population')).toEqual([['citizenship', null], ['resident-since', '1985-07-14'], ['registered-birth-date', '1985-07-14'], ['registered-name-ru', 'Карлыгашов Даурен Самалулы']]);
    expect(await of('convictions')).toEqual([['incapacity', false], ['imprisonment', false], ['unspent-conviction', true], ['conviction-spent-on', '2027-05-05'], ['corruption-established', false]]);
    expect(await of('payments')).toEqual([['deposit-received', 350_000]]);
  });

  it('leaves open what is asked about somebody who is not in the register, but for members of a party', async () => {
    standIn.hold({ iin: '910101390009', absent: ['population', 'revenue', 'party-members'] });
    const of = (id: RegisterId) => valuesOf(question(id, { iin: '910101390009' }));
    expect(await of('population')).toEqual([['citizenship', null], ['resident-since', null]]);
    expect(await of('revenue')).toEqual([['declaration-submitted', null]]);
    expect(await of('party-members')).toEqual([['party-member', false]]);
  });

  it.each([
    ['is away', 'down', 'away'],
    ['answers in another shape', 'wrong-shape', 'wrong-shape'],
  ] as const)('that %s is silent after the last try, and not before', async (_what, manner, why) => {
    const before = standIn.counts().asked;
    expect((await misbehaving('convictions', manner, () => silenceOf(question('convictions'), { retryWaitsMs: [1, 1] }))).why).toBe(why);
    expect(standIn.counts().asked - before).toBe(3);
  });

  it('that hangs up after its work is asked again under the same key, and works once', async () => {
    const before = standIn.counts();
    const { facts } = await misbehaving('convictions', 'cut', () => register({ retryWaitsMs: [1] }).ask(question('convictions'), going));
    expect(facts).toHaveLength(4);
    expect(standIn.counts()).toEqual({ asked: before.asked + 2, worked: before.worked + 1 });
  });

  it('that hangs up for good is away', async () => {
    expect((await misbehaving('convictions', 'cut', () => silenceOf(question('convictions')))).why).toBe('away');
  });

  it('that is slow is silent when its time is over', async () => {
    expect((await misbehaving('revenue', 'silent', () => silenceOf(question('revenue'), { timeoutMs: 200 }))).why).toBe('slow');
  });

  it('that turns us away is not asked again', async () => {
    const before = standIn.counts().asked;
    expect(await silenceOf(question('population'), { token: 'wrong', retryWaitsMs: [1, 1] })).toMatchObject({ why: 'turned-away' });
    expect(standIn.counts().asked).toBe(before);
  });

  it('that cannot be reached at all is away', async () => {
    expect((await silenceOf(question('population'), { url: 'http://127.0.0.1:9' })).why).toBe('away');
  });

  it('never tells in an error whom it was asked about', async () => {
    for (const manner of ['down', 'wrong-shape'] as const) {
      const silence = await misbehaving('population', manner, () => silenceOf(question('population')));
      expect(`${silence.message} ${silence.stack}`).not.toContain(CLEAN);
    }
  });

  it('stops asking when the worker stops', async () => {
    const stopping = new AbortController();
    const asking = register({ retryWaitsMs: [60_000] }).ask(question('payments'), stopping.signal);
    stopping.abort(new Error('the end'));
    await expect(asking).rejects.toThrow('the end');
  });
});
