import { parentPort } from 'node:worker_threads';
import { assess, replay, type Act, type DecisionEvent, type FilingEvent, type Text } from '@tirkeu/domain';
import { loadFileWording, loadWording, printedReceipt, writeActPdf, writeReceiptPdf, writeSummaryPdf, type ActEntry, type CaseFile, type FileWording } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';
import { historyFacts, isInternal } from '../filings/history-facts.js';
import type { FileAnswer, FileJob, WrittenFile } from './file-jobs.js';
import { entryName } from './stored-papers.js';

/** Runs apart from the API: the pages of a long list take seconds to lay out. */

const isAct = (event: FilingEvent): event is DecisionEvent =>
  event.type === 'DeficiencyNoticeServed' || event.type === 'FilingRegistered' || event.type === 'FilingRefused' || event.type === 'RegistrationCancelled';

type Rulebook = ReturnType<typeof getRulebook>;

interface WrittenAct extends ActEntry {
  readonly act: Act;
  readonly event: DecisionEvent;
}

/** Every act, made of the event and of the filing as it stood before it: what was sent, whatever happened since. */
function actsOf({ events, names, place, shown: { zone } }: FileJob, rulebook: Rulebook, { say, language }: FileWording): readonly WrittenAct[] {
  const all = events.map(({ event }) => event);
  const found = all.flatMap((event, index) => (isAct(event) ? [{ event, index }] : []));
  return found.map(({ event, index }, order) => {
    const act = rulebook.act(replay(all.slice(0, index)), event, { ...names, place, zone, chair: event.by.role === 'chair' ? event.by.name : null, secretary: event.by.role === 'secretary' ? event.by.name : null });
    const number = act.number ?? (event.type === 'DeficiencyNoticeServed' ? String(event.number) : null);
    const name = [String(order + 1).padStart(2, '0'), act.title[language], ...(number === null ? [] : [`№ ${number}`])].join(' ');
    return { act, event, path: `${say('reports:file.folder.acts')}/${entryName(name, 'application/pdf')}`, title: act.title, number, on: act.on };
  });
}

function detailOf(event: FilingEvent, rulebook: Rulebook): Text | null {
  const { document, notice, resolution } = historyFacts(event);
  const number = resolution ?? notice;
  if (number !== undefined) return { kk: `№ ${number}`, ru: `№ ${number}`, en: `№ ${number}` };
  return rulebook.documents.find(({ id }) => id === document)?.title ?? null;
}

function historyOf({ events, reader }: FileJob, rulebook: Rulebook): CaseFile['history'] {
  const files = reader === 'candidate' || reader === 'agent';
  return events.filter(({ event }) => !files || !isInternal(event)).map(({ event, version, hash }) => (
    { version, type: event.type, at: event.at, by: { role: event.by.role, name: event.by.name }, facts: {}, hash, detail: detailOf(event, rulebook) }));
}

async function write(job: FileJob): Promise<readonly WrittenFile[]> {
  const { language, shown, receipt, names, reader, papers, madeAt } = job;
  const rulebook = getRulebook(shown.rulebookId);
  const wording = await loadFileWording(language);
  const acts = actsOf(job, rulebook, wording);
  const whole = replay(job.events.map(({ event }) => event));
  const file: CaseFile = {
    filing: shown, names, papers, madeAt, acts: acts.map(({ path, title, number, on }) => ({ path, title, number, on })), receipt: receipt?.receipt ?? null,
    findings: assess(whole, rulebook), history: historyOf(job, rulebook), showsContact: reader !== 'supervisor' && reader !== 'auditor',
  };
  const written: WrittenFile[] = [{ path: entryName(wording.say('reports:file.name'), 'application/pdf'), bytes: await writeSummaryPdf(file, wording) }];
  if (receipt) {
    const printed = printedReceipt({ ...receipt, filing: shown, names, requirements: rulebook.documents }, language);
    written.push({ path: 'receipt.pdf', bytes: await writeReceiptPdf(printed, await loadWording(language)) });
    written.push({ path: 'receipt.json', bytes: Buffer.from(`${JSON.stringify({ receipt: receipt.receipt, signature: receipt.signature }, null, 2)}\n`) });
  }
  for (const { act, event, path } of acts) written.push({ path, bytes: await writeActPdf(act, event.at) });
  return written;
}

parentPort?.on('message', (job: FileJob) => {
  write(job).catch((): FileAnswer => null).then((answer) => parentPort?.postMessage(answer), () => undefined);
});
