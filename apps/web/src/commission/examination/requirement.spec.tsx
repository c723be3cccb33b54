import { describe, expect, it } from '@jest/globals';
import type { ContestView, FilingView } from '@tirkeu/contracts';
import { available, evolve, instant, type Circumstances, type Fact, type FilingEvent } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, storyElection } from '@tirkeu/testing/stories';
import { UiProvider } from '@tirkeu/ui';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { LanguageProvider, WithWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import type { Marking } from './marking.js';
import { Requirement } from './requirement.js';
import { requirementRows } from './requirement-rows.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const { electionDay, zone, overrides } = storyElection;
const at = instant('2023-02-03T06:00:00.000Z');
const happened = { at, by: people.system };
const fact: Fact = { name: 'unspent-conviction', candidateId: 'c1', value: true, source: 'ҚСжАЕК / КПСиСУ', observedAt: at, recordedBy: people.system };
const asked: FilingEvent = { type: 'RegistersAsked', ...happened, registers: ['convictions'] };
const answered: FilingEvent = { type: 'RegisterAnswered', ...happened, register: 'convictions', facts: [fact] };
const silent: FilingEvent = { type: 'RegisterSilent', ...happened, register: 'convictions', candidateIds: ['c1'], reason: 'no-answer' };
const disputed: FilingEvent = {
  type: 'FactDisputed', at, by: people.candidate,
  dispute: { candidateId: 'c1', name: 'unspent-conviction', source: fact.source, observedAt: at, statement: 'I was never convicted.', paper: { fileId: 'file-from-court', fileName: 'court.pdf', pages: 1, sha256: 'a' } },
};
const overruled: FilingEvent = {
  type: 'FactOverruled', at, by: people.clerk,
  fact: { ...fact, value: false, source: 'commission', recordedBy: people.clerk, overrules: { value: true, source: fact.source, observedAt: at, reason: 'A namesake.', evidence: { fileId: 'file-from-court', page: 1 } } },
};

const marking = { asking: null } as unknown as Marking;
const papers: string[] = [];

async function show(...events: readonly FilingEvent[]): Promise<void> {
  const filing = events.reduce(evolve, filingOf('in-examination'));
  const rows = requirementRows(filing, rulebook);
  const circumstances: Circumstances = { actor: { ...people.clerk, commissionIds: [filing.commissionId] }, receivedAt: at, rulebook, timetable: rulebook.timetable({ electionDay, zone, overrides }) };
  const view: Pick<FilingView, 'filing' | 'version'> & { readonly contest: Pick<ContestView, 'zone'> } = { filing, version: 7, contest: { zone } };
  const current: Case = { view: view as FilingView, filing, rulebook, circumstances, allowed: available(filing, circumstances), standing: 'holding', rows, candidate: filing.candidates[0], name: 'Үлгібаева Айсұлу' };
  const row = rows.find(({ finding }) => finding.rule === 'no-unspent-conviction');
  if (!row) throw new Error('No such requirement');
  render(
    <QueryClientProvider client={new QueryClient()}>
      <UiProvider>
        <LanguageProvider initial="en"><WithWords areas={['commission', 'registers']}>
          <table><tbody><Requirement current={current} row={row} marking={marking} active holding onActive={() => undefined} onPress={() => undefined} onDone={() => undefined} onPaper={(id) => papers.push(id)} /></tbody></table>
        </WithWords></LanguageProvider>
      </UiProvider>
    </QueryClientProvider>,
  );
  await screen.findByRole('rowheader');
}

describe('a requirement that a register answers', () => {
  it('says since when an answer is awaited, and that a register does not answer', async () => {
    await show(asked);
    expect(screen.getByText(/Asked 3 February/u)).toBeTruthy();
  });

  it('can be answered by hand where the register is silent', async () => {
    await show(asked, silent);
    expect(screen.getByText('The register does not answer')).toBeTruthy();
    expect(screen.getByRole('button', { name: /Record/u })).toBeTruthy();
  });

  it('offers to correct an answer that speaks against the candidate, with the answer of the register kept in sight afterwards', async () => {
    await show(asked, answered);
    await userEvent.click(screen.getByRole('button', { name: 'Correct on a paper' }));
    expect(screen.getByRole('form', { name: 'Correct an error of the register' })).toBeTruthy();
  });

  it('shows what the register said above what the commission found, and the page that proves it', async () => {
    await show(asked, answered, overruled);
    expect(screen.getByText(/^Register: yes/u)).toBeTruthy();
    expect(screen.getByText(/Commission: no\. A namesake\./u)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Paper, page 1' }));
    expect(papers).toEqual(['file-from-court/1']);
    expect(screen.queryByRole('button', { name: 'Correct on a paper' })).toBeNull();
  });

  it('puts the word of the candidate as a question of its own, with its paper and two answers', async () => {
    await show(asked, answered, disputed);
    expect(screen.getByText('The candidate asks')).toBeTruthy();
    expect(screen.getByText('«I was never convicted.»')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'The candidate’s paper: court.pdf' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'The answer is right' })).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Correct on a paper' })).toHaveLength(2);
  });
});
