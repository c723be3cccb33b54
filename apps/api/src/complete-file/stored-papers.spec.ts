import { describe, expect, it } from '@jest/globals';
import { instant, type Candidate, type Document, type DocumentId, type Filing, type FilingEvent } from '@tirkeu/domain';
import type { FileRow } from '@tirkeu/persistence';
import { loadFileWording } from '@tirkeu/reports';
import { getRulebook } from '@tirkeu/rulebooks';
import { aisulu, filingOf, paper, people } from '@tirkeu/testing/stories';
import { replacedPapers, storedPapers } from './stored-papers.js';

const at = instant('2023-02-01T06:00:00Z');
const rulebook = getRulebook('kz-maslikhat-2023');
const by = people.agent;
const named = (requirement: DocumentId, candidateId: string | null, fileId: string): Document => ({ ...paper(requirement, at, candidateId), fileId });
const rowOf = ({ fileId, sha256 }: Document): FileRow => ({
  id: fileId, filingId: 'filing-1', name: 'x.pdf', mediaType: 'application/pdf', bytes: 1, pages: 1, sha256, storageKey: fileId, uploadedAt: at, uploadedBy: by.accountId, scan: 'none', storedSha256: null,
});
const person = (id: string, surname: string): Candidate => ({ ...aisulu, id, nameKk: { surname, givenName: 'Дәурен' }, nameRu: { surname, givenName: 'Даурен' } });

describe('the papers of a list in its complete file', () => {
  const documents = [named('biography', 'c2', 'f1'), named('consent-to-list', 'c2', 'f2'), named('minutes-extract', null, 'f3'), named('consent-to-list', 'c1', 'f4')];
  const list: Filing = { ...filingOf('submitted', 'party-list'), candidates: [person('c1', 'Әбенов'), person('c2', 'Ібраев/..')], documents };

  it('stand by person in the order of the list, the papers of the list as a whole first', async () => {
    const papers = storedPapers(list, [], documents.map(rowOf), { rulebook, wording: await loadFileWording('kk'), redraws: false });
    expect(papers.map(({ entry }) => entry.path?.replace(/ [^/]+\.pdf$/u, ''))).toEqual([
      'Құжаттар/00 Тізім бойынша жалпы/01', 'Құжаттар/01 Әбенов Дәурен/01', 'Құжаттар/02 Ібраев-.. Дәурен/01', 'Құжаттар/02 Ібраев-.. Дәурен/02',
    ]);
    expect(papers.map(({ file }) => file?.id)).toEqual(['f3', 'f4', 'f2', 'f1']);
  });

  it('have no place in the archive where their bytes are not kept, or are others than those of the record', async () => {
    const rows = documents.map(rowOf).filter(({ id }) => id !== 'f3').map((row) => (row.id === 'f4' ? { ...row, sha256: '0'.repeat(64) } : row));
    const papers = storedPapers(list, [], rows, { rulebook, wording: await loadFileWording('en'), redraws: false });
    expect(papers.map(({ entry }) => entry.path === null)).toEqual([true, true, false, false]);
  });
});

describe('a photograph among the papers', () => {
  const photograph = { ...named('biography', 'c1', 'f1'), mediaType: 'image/heic' };
  const filing: Filing = { ...filingOf('submitted'), documents: [photograph, named('declaration-certificate', 'c1', 'f2')] };
  const rows = filing.documents.map((document) => ({ ...rowOf(document), mediaType: document.mediaType }));
  const shelf = async (redraws: boolean) => storedPapers(filing, [], rows, { rulebook, wording: await loadFileWording('en'), redraws })
    .map(({ entry: { path, sha256 }, redrawn }) => [path?.split('.').at(-1), redrawn, sha256 === photograph.sha256]);

  it('is what was sealed for those who filed and those who decide', async () => {
    expect(await shelf(false)).toEqual([['heic', false, true], ['pdf', false, expect.anything()]]);
  });

  it('is drawn anew for those who oversee, under the name of a picture; a PDF stays what it is', async () => {
    expect(await shelf(true)).toEqual([['jpg', true, true], ['pdf', false, expect.anything()]]);
  });
});

describe('the papers that were replaced', () => {
  const attached = (document: Document): FilingEvent => ({ type: 'DocumentAttached', at, by, document });

  it('are those that had been handed in, not what was changed in a draft', () => {
    const [first, second, third] = ['one', 'two', 'three'].map((fileId) => named('biography', 'c1', fileId)) as [Document, Document, Document];
    const events: readonly FilingEvent[] = [attached(first), attached(second), { type: 'FilingSubmitted', at, by, manifest: [] }, { type: 'DocumentReplacedDuringCure', at, by, document: third, notice: 1 }];
    expect(replacedPapers(events).map(({ fileId }) => fileId)).toEqual(['two']);
  });
});
