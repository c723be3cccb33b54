import { parentPort } from 'node:worker_threads';
import { assess, replay, type FilingEvent, type Text } from '@tirkeu/domain';
import { loadFileWording, loadWording, printedReceipt, writeActPdf, writeReceiptPdf, writeSummaryPdf, type ActEntry, type CaseFile, type FileWording } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';
import { actsOfFiling, type ActOfFiling } from '../issued/acts-of-filing.js';
import { actToKeep } from '../issued/issued-papers.js';
import { historyFacts, isInternal } from '../filings/history-facts.js';
import type { FileAnswer, FileJob, WrittenFile } from './file-jobs.js';
import { entryName } from './stored-papers.js';

/** Runs apart from the API: the pages of a long list take seconds to lay out. */

type Rulebook = ReturnType<typeof getRulebook>;

interface WrittenAct extends ActEntry {
  readonly of: ActOfFiling;
}

/** Every act under a name of its own, in the order in which they were decided. */
function actsOf(job: FileJob, { say, language }: FileWording): readonly WrittenAct[] {
  return actsOfFiling(job).map((of, order) => {
    const { title, number, on } = of.act;
    const name = [String(order + 1).padStart(2, '0'), title[language], ...(number === null ? [] : [`№ ${number}`])].join(' ');
    return { of, path: `${say('reports:file.folder.acts')}/${entryName(name, 'application/pdf')}`, title, number, on };
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
  const acts = actsOf(job, wording);
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
  for (const { of, path } of acts) written.push({ path, bytes: await writeActPdf(of), keep: actToKeep(shown.id, job, of) });
  return written;
}

parentPort?.on('message', (job: FileJob) => {
  write(job).catch((): FileAnswer => null).then((answer) => parentPort?.postMessage(answer), () => undefined);
});
