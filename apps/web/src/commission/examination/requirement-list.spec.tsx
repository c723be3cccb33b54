import { beforeEach, describe, expect, it } from '@jest/globals';
import type { ContestView, FilingView } from '@tirkeu/contracts';
import { available, instant, type Circumstances, type MarkValue } from '@tirkeu/domain';
import { getRulebook } from '@tirkeu/rulebooks';
import { filingOf, people, storyElection } from '@tirkeu/testing/stories';
import { UiProvider } from '@tirkeu/ui';
import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { LanguageProvider, WithWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import type { Marking } from './marking.js';
import { RequirementList } from './requirement-list.js';
import { needsReason, requirementRows } from './requirement-rows.js';

const rulebook = getRulebook('kz-maslikhat-2023');
const filing = filingOf('in-examination');
const rows = requirementRows(filing, rulebook);
const { electionDay, zone, overrides } = storyElection;
const circumstances: Circumstances = { actor: { ...people.clerk, commissionIds: [filing.commissionId] }, receivedAt: instant('2023-02-09T06:00:00Z'), rulebook, timetable: rulebook.timetable({ electionDay, zone, overrides }) };
const view: Pick<FilingView, 'filing' | 'version'> & { readonly contest: Pick<ContestView, 'zone'> } = { filing, version: 7, contest: { zone } };
const current: Case = { view: view as FilingView, filing, rulebook, circumstances, allowed: available(filing, circumstances), standing: 'holding', rows, candidate: filing.candidates[0], name: 'Үлгібаева Айсұлу' };

let marks: [string, MarkValue][] = [];
beforeEach(() => {
  marks = [];
  // jsdom draws nothing and cannot scroll.
  Element.prototype.scrollIntoView = () => undefined;
});

function Checklist({ shortcuts = true, standing = 'holding' }: { readonly shortcuts?: boolean; readonly standing?: Case['standing'] }) {
  const [active, setActive] = useState<string | null>(rows[0]?.key ?? null);
  const [asking, setAsking] = useState<Marking['asking']>(null);
  const marking: Marking = {
    rows, pending: {}, asking, failure: null, staleSince: null,
    mark: (key, value) => {
      const row = rows.find((each) => each.key === key);
      const asks = row !== undefined && needsReason(row.finding, value);
      if (asks) setAsking({ key, value });
      else marks.push([row?.finding.rule ?? '', value]);
      return asks;
    },
    giveReason: (key, value, note) => { setAsking(null); marks.push([`${key}: ${note}`, value]); },
    askReason: (key, value) => setAsking({ key, value }),
    cancelReason: () => setAsking(null),
    resend: () => Promise.resolve(),
    dismissStale: () => undefined,
  };
  return (
    <UiProvider shortcuts={shortcuts}>
      <LanguageProvider initial="en"><WithWords areas={['commission', 'registers']}><RequirementList current={{ ...current, standing }} marking={marking} activeKey={active} onActive={setActive} onPaper={() => undefined} /></WithWords></LanguageProvider>
    </UiProvider>
  );
}

/** A key by its place on the keyboard, whatever the layout writes. */
const press = (code: string, key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { code, key });
const shown = () => screen.findByRole('table', { name: /Requirements/u });

describe('the keys of the checklist', () => {
  it('mark by place on the keyboard, so that the Kazakh digit row works, and go on to the next row', async () => {
    render(<Checklist />);
    await shown();
    press('Digit1', '"');
    press('Digit3', 'і');
    expect(marks).toEqual([['intention-to-stand', 'met'], ['biography', 'unclear']]);
  });

  it('go from row to row without marking anything', async () => {
    render(<Checklist />);
    await shown();
    press('KeyJ', 'о');
    press('KeyJ', 'о');
    press('KeyK', 'л');
    expect(marks).toEqual([]);
    press('Digit1', '1');
    expect(marks).toEqual([['biography', 'met']]);
  });

  it('ask for a reason against the finding and do nothing while it is typed', async () => {
    render(<Checklist />);
    await shown();
    press('Digit2', '2');
    const field = await screen.findByRole('textbox', { name: /Why does the mark go against/u });
    fireEvent.keyDown(field, { code: 'Digit1', key: '1' });
    fireEvent.keyDown(field, { code: 'KeyJ', key: 'j' });
    expect(marks).toEqual([]);
    await userEvent.type(field, 'no signature');
    await userEvent.click(screen.getByRole('button', { name: 'Save: No' }));
    expect(marks).toEqual([['intention-to-stand/c1: no signature', 'not-met']]);
  });

  it('refuse to save a reason that is empty', async () => {
    render(<Checklist />);
    await shown();
    press('Digit2', '2');
    await userEvent.click(await screen.findByRole('button', { name: 'Save: No' }));
    expect(marks).toEqual([]);
    expect(screen.getByText('Write the reason')).toBeTruthy();
  });

  it('are silent when a person has switched them off', async () => {
    render(<Checklist shortcuts={false} />);
    await shown();
    press('Digit1', '1');
    expect(marks).toEqual([]);
  });

  it('do nothing for who has not the filing in hand', async () => {
    render(<Checklist standing="watching" />);
    await shown();
    press('Digit1', '1');
    expect(marks).toEqual([]);
  });
});

describe('a row of the checklist', () => {
  it('comes without a tick, whatever the machine found', async () => {
    render(<Checklist />);
    await shown();
    expect(screen.getAllByRole('radio', { checked: false })).toHaveLength(rows.length * 3);
  });
});
