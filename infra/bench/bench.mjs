import { loadavg } from 'node:os';
import { electionOf2023 } from '@tirkeu/persistence';
import { findFreePort } from '../scripts/free-port.mjs';
import { prepareDatabase, startApi } from './api.mjs';
import { breakDatabase } from './break.mjs';
import { copyDatabase, hasDatabase, urlOf } from './databases.mjs';
import { Durable } from './durable.mjs';
import { findGenerated, generate } from './generate.mjs';
import { LIMITS, judge, quieter, slowInQueue, tooSlow } from './limits.mjs';
import { measure } from './measure.mjs';
import { PHONE, measurePhone } from './phone.mjs';
import { playReplay } from './play-replay.mjs';
import { measureQueue, putOnOneDesk } from './queue.mjs';
import { registerPages } from './register-pages.mjs';
import { pageLine, pagesHead, phoneLine, queueLine, worst } from './report.mjs';
import { commonNames, sampleOf } from './sample.mjs';
import { SECTIONS as WITH_INSTALLATION, runSection } from './sections.mjs';
import { statisticsPages } from './statistics-pages.mjs';

const SECRET = 'the secret of an installation for measurements';
const FIRST_PORT = 5361;
/** What is measured on the replayed campaign. */
export const OF_REPLAY = ['replay', 'statistics', 'register', 'queue'];
const REPLAYED = electionOf2023.call.electionId;

/** What remains of a minute when the last minute of nomination is best begun: it takes some seconds to prepare, and closes with a whole minute. */
const BEFORE_MINUTE_MS = [10_000, 28_000];

/** The place of the next section. In a short run nobody waits for a whole minute while there is something else to do. */
function nextOf(left, { short }) {
  const rest = 60_000 - (Date.now() % 60_000);
  const surge = left.indexOf('surge');
  if (!short || surge === -1) return 0;
  return rest >= BEFORE_MINUTE_MS[0] && rest <= BEFORE_MINUTE_MS[1] ? surge : Math.max(0, left.findIndex((section) => section !== 'surge'));
}

const quieterPhone = (first, second) => Object.fromEntries(Object.keys(first).map((name) => [name, first[name].median <= second[name].median ? first[name] : second[name]]));

/** One run of the bench on a server of its own. `say` is for what is no result. */
export class Bench {
  constructor({ root, serverUrl, folder, options, until, print, say }) {
    Object.assign(this, { root, serverUrl, folder, options, until, print, say, broken: [], results: { sections: {} } });
  }

  async run() {
    const { sections } = this.options;
    if (sections.some((section) => OF_REPLAY.includes(section)) && !this.options.short) await this.prepareReplay();
    if (sections.includes('phone')) await this.measureHub();
    if (sections.includes('queue') && !this.options.short) await this.measureDesk();
    if (sections.includes('statistics') || sections.includes('register')) await this.measurePages();
    await this.measureInstallations(sections.filter((section) => section in WITH_INSTALLATION && (this.options.short || section !== 'queue')));
    return { ...this.results, broken: this.broken };
  }

  /** Whatever brings its own installation along, on a server that waits for the disk. */
  async measureInstallations(sections) {
    const durable = new Durable({ root: this.root, folder: this.folder });
    const left = [...sections];
    try {
      while (left.length > 0) {
        this.until.throwIfAborted();
        const [section] = left.splice(nextOf(left, this.options), 1);
        const { results, broken } = await runSection(section, { root: this.root, durable, options: this.options, until: this.until, say: this.say, print: this.print });
        this.results.sections[section] = results;
        this.broken.push(...broken);
      }
    } finally {
      await durable.close();
    }
  }

  /** The material of everything else, and the first thing to be measured. */
  async prepareReplay() {
    const url = urlOf(this.serverUrl, 'replayed');
    this.say('Replaying the campaign of 2023 …');
    const replay = await playReplay(url, { secret: SECRET, say: this.say });
    if (replay.filings === 0) return void this.say('  it was there already');
    const { seconds: limit } = LIMITS.replay;
    const { persons, filings, actions, seconds } = replay;
    this.results.sections.replay = { ...replay, limit, load: loadavg()[0] };
    this.print(`replay: at most ${limit} s from an empty database to compared tables`);
    this.print(`  ${persons} persons, ${filings} filings, ${actions} actions in ${seconds.toFixed(1)} s: ${Math.round(actions / seconds)} actions a second, ${(seconds / limit).toFixed(2)} of the limit  ${seconds <= limit ? 'met' : 'BROKEN'}`);
    this.print(`  load of the machine ${loadavg()[0].toFixed(1)} (the replay itself makes about 3)\n`);
    if (seconds > limit && this.options.sections.includes('replay')) this.broken.push(`replay: ${seconds.toFixed(1)} s, more than ${limit} s`);
  }

  /** The queue of a clerk on whose desk the whole campaign lies. */
  async measureDesk() {
    const place = { url: urlOf(this.serverUrl, 'desk'), folder: this.folder, secret: SECRET, port: await findFreePort(FIRST_PORT), login: 'clerk' };
    if (!(await hasDatabase(this.serverUrl, 'desk'))) await copyDatabase(this.serverUrl, { from: 'replayed', to: 'desk' });
    await prepareDatabase(this.root, place);
    await putOnOneDesk(place.url);
    if (this.options.taken === 'queue') await breakDatabase(place.url, 'queue');
    const { surnames, givenNames } = await commonNames(place.url, REPLAYED);
    const api = await startApi(this.root, place);
    try {
      const { filings, pages, wrong } = await measureQueue(api, { names: [...surnames, ...givenNames], until: this.until, ...LIMITS.queue });
      this.print(`queue: p95 at most ${LIMITS.queue.milliseconds} ms with ${filings} filings on the desk of one clerk (p50, p95)`);
      for (const page of pages) this.print(queueLine(page, LIMITS.queue));
      this.print(`  load of the machine ${loadavg()[0].toFixed(1)} (the measurement itself makes about 1)\n`);
      this.results.sections.queue = { limits: LIMITS.queue, filings, pages, load: loadavg()[0] };
      this.broken.push(...slowInQueue(pages, LIMITS.queue), ...wrong);
    } finally {
      await api.stop();
    }
  }

  /** A candidate's hub on a slow phone far away, in an installation as a first start makes it. */
  async measureHub() {
    const { slower, kilobitsPerSecond, roundTripMs } = PHONE;
    const place = { url: urlOf(this.serverUrl, 'phone'), folder: this.folder, secret: SECRET, port: await findFreePort(FIRST_PORT) };
    if (!(await hasDatabase(this.serverUrl, 'phone'))) await copyDatabase(this.serverUrl, { from: 'template1', to: 'phone' });
    await prepareDatabase(this.root, place);
    const api = await startApi(this.root, place);
    try {
      this.print(`phone: a candidate's hub is usable within ${LIMITS.phone.seconds} s, ${slower}x slower processor, ${kilobitsPerSecond} kbit/s, ${roundTripMs} ms round trip`);
      const first = await measurePhone(api.origin, this.until);
      const visits = tooSlow(first, LIMITS.phone).length > 0 ? quieterPhone(first, await measurePhone(api.origin, this.until)) : first;
      for (const [name, visit] of Object.entries(visits)) this.print(phoneLine(name, visit));
      this.print(`  load of the machine ${loadavg()[0].toFixed(1)} (the measurement itself makes about 1)\n`);
      this.results.sections.phone = { limits: LIMITS.phone, visits, load: loadavg()[0] };
      this.broken.push(...tooSlow(visits, LIMITS.phone));
    } finally {
      await api.stop();
    }
  }

  /** A copy of the replay with an election of this size besides, unless one is there. */
  async prepareElection(name, filings) {
    const url = urlOf(this.serverUrl, name);
    const known = (await hasDatabase(this.serverUrl, name)) ? await findGenerated(url) : undefined;
    if (known) return { url, electionId: known };
    this.say(`Making an election of ${filings} filings …`);
    await copyDatabase(this.serverUrl, { from: 'replayed', to: name });
    return { url, electionId: await generate(url, filings, { secret: SECRET, say: this.say }) };
  }

  async openPlaces() {
    const { scale, taken } = this.options;
    const url = urlOf(this.serverUrl, 'replayed');
    const { filings } = await sampleOf(url, REPLAYED);
    const places = {
      replayed: { url, electionId: REPLAYED },
      small: await this.prepareElection('small', filings),
      large: await this.prepareElection(`large_${scale}`, scale),
    };
    for (const place of Object.values(places)) {
      this.until.throwIfAborted();
      await prepareDatabase(this.root, { ...place, port: FIRST_PORT, folder: this.folder, secret: SECRET });
      if (taken === 'tallies' || taken === 'indexes') await breakDatabase(place.url, taken);
      place.sample = await sampleOf(place.url, place.electionId);
    }
    return places;
  }

  async measurePages() {
    const places = await this.openPlaces();
    const names = await commonNames(places.replayed.url, REPLAYED);
    const listed = { statistics: statisticsPages, register: (sample) => registerPages(sample, names) };
    try {
      let port = FIRST_PORT;
      for (const place of Object.values(places)) {
        place.port = await findFreePort(port);
        port = place.port + 1;
        place.api = await startApi(this.root, { ...place, folder: this.folder, secret: SECRET });
      }
      for (const section of ['statistics', 'register'].filter((each) => this.options.sections.includes(each))) {
        for (const place of Object.values(places)) place.pages = listed[section](place.sample);
        await this.measureSection(section, places);
      }
    } finally {
      await Promise.all(Object.values(places).map(({ api }) => api?.stop()));
    }
  }

  async measureSection(section, { replayed, small, large }) {
    const sizes = { small: replayed.sample.nominees, large: large.sample.nominees };
    this.print(pagesHead(section, sizes));
    const pages = [];
    for (const [place, page] of large.pages.entries()) {
      this.until.throwIfAborted();
      const target = ({ api, sample, pages: own }) => ({ api, sample, page: own[place] });
      const measured = await this.measurePage(page, [target(page.underWay ? small : replayed), target(large)], LIMITS[section]);
      pages.push(measured);
      this.print(pageLine(measured, LIMITS[section]));
      this.broken.push(...judge(measured, LIMITS[section]).broken.map((words) => `${page.name}: ${words}`));
    }
    this.print(`${worst(pages)}\n  load of the machine ${loadavg()[0].toFixed(1)} (the measurement itself makes about 1)\n`);
    this.results.sections[section] = { limits: LIMITS[section], sizes, pages, load: loadavg()[0] };
  }

  /** A page that breaks a limit is measured once more: what the product does is there the second time, too. */
  async measurePage({ name, underWay = false, oneByOne = false }, targets, limits) {
    const once = async () => {
      const [small, large] = await measure(targets);
      return { small, large, oneByOne };
    };
    const first = await once();
    const times = judge(first, limits).broken.length > 0 ? { ...quieter(first, await once()), oneByOne } : first;
    return { name, underWay, oneByOne, ...times };
  }
}
