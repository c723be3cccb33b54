import type { NamedView } from '@tirkeu/contracts';
import { getWindow, type Rulebook, type Timetable, type Window } from '@tirkeu/domain';
import { Suspense, type ReactNode } from 'react';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { choicesOf, useNaming, type Choices } from '../shared/named.js';
import { Page } from '../shared/page.js';
import { timetableFor, useRulebook } from '../shared/rulebook.js';

/** A filing that names the person, with what they may say and until when. */
export interface NamingCase extends Choices {
  readonly view: NamedView;
  readonly rulebook: Rulebook;
  readonly timetable: Timetable;
  /** The last moment to say anything now. */
  readonly until: Window;
}

export interface WithNamingProps {
  readonly filingId: string;
  readonly children: (naming: NamingCase) => ReactNode;
}

export function WithNaming({ filingId, children }: WithNamingProps) {
  const { t } = useWords();
  const query = useNaming(filingId);
  const waiting = (
    <Page title={t('named:title')} back={{ href: '/named', text: t('named:list.title') }} width="reading">
      <Loaded query={query} rows={8}>{() => null}</Loaded>
    </Page>
  );
  if (query.data === undefined) return waiting;
  return <Suspense fallback={waiting}><Ready view={query.data}>{children}</Ready></Suspense>;
}

function Ready({ view, children }: { readonly view: NamedView; readonly children: WithNamingProps['children'] }) {
  const rulebook = useRulebook(view.contest.rulebookId);
  const timetable = timetableFor(rulebook, view.contest);
  const choices = choicesOf(view);
  return children({ view, rulebook, timetable, ...choices, until: getWindow(timetable, choices.ends ? 'withdrawal' : 'nomination') });
}
