import type { HistoryEntry } from '@tirkeu/contracts';
import { FACTS, GROUNDS, getGround, localDate, type Rulebook } from '@tirkeu/domain';
import { formatDate, formatTime } from '@tirkeu/messages';
import { Card, Timeline } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import type { DecisionParts } from './decision-facts.js';
import { FACT_WORDS, sourceName } from './evidence.js';
import { historyRuns, type HistoryRun } from './history-runs.js';
import { useHistory } from './insights.js';

/** What happened to the filing, newest first, with who did it. */
export function HistoryCard({ view, rulebook }: DecisionParts) {
  const words = useWords();
  const { t, language } = words;
  const { filing } = view;
  const history = useHistory(filing.id);
  const title = t('supervisor:history.title');
  return (
    <Card as="section" className="sv-card sv-history" title={title}>
      <Loaded query={history} zone={filing.zone} rows={6}>
        {(entries) => (
        <Timeline
          label={title}
          items={historyRuns(entries).map((run) => ({
            key: String(run.newest.version),
            time: `${formatDate(localDate(run.newest.at, filing.zone), language)}, ${formatTime(run.newest.at, filing.zone)}`,
            dateTime: run.newest.at,
            title: t(`supervisor:history.${run.newest.type}`),
            detail: <Details run={run} rulebook={rulebook} />,
            by: run.newest.by.role === 'system' ? t('common:role.system') : t('supervisor:vote.person', { name: run.newest.by.name, role: t(`common:role.${run.newest.by.role}`) }),
          }))}
        />
        )}
      </Loaded>
    </Card>
  );
}

/** What one line stands for: its facts, or the list of a whole run, folded. */
function Details({ run, rulebook }: { readonly run: HistoryRun; readonly rulebook: Rulebook }) {
  const words = useWords();
  const details = run.entries.flatMap((entry) => detailOf(entry, rulebook, words) ?? []);
  if (run.entries.length === 1) return <>{details[0]}</>;
  return (
    <details className="sv-other">
      <summary>{words.t('supervisor:history.times', { count: run.entries.length })}</summary>
      <ul>{details.map((detail, index) => <li key={index}>{detail}</li>)}</ul>
    </details>
  );
}

/** The facts of a line in words; those without words are left to the record itself. */
function detailOf({ facts }: HistoryEntry, rulebook: Rulebook, words: WordsInUse): string | undefined {
  const { t, text } = words;
  const fact = FACTS.find((name) => name === facts.fact);
  const parts = [
    ...(fact === undefined ? [] : [t(FACT_WORDS[fact])]),
    ...(typeof facts.document === 'string' ? [nameOfPaper(facts.document, rulebook, text)] : []),
    ...(typeof facts.rule === 'string' ? [nameOfRule(facts.rule, rulebook, text)] : []),
    ...(facts.value === 'met' || facts.value === 'not-met' || facts.value === 'unclear' ? [t(`supervisor:mark.${facts.value}`)] : []),
    ...(typeof facts.grounds === 'string' ? facts.grounds.split(', ').map((id) => nameOfGround(id, rulebook, text)) : []),
    ...(typeof facts.resolution === 'string' ? [t('supervisor:step.decision', { number: facts.resolution })] : []),
    ...(facts.outcome === 'upheld' || facts.outcome === 'reversed' ? [t(`supervisor:appeal.${facts.outcome}`)] : []),
    ...(typeof facts.source === 'string' ? [sourceName(facts.source, words)] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}

type Spoken = WordsInUse['text'];
function nameOfPaper(id: string, rulebook: Rulebook, text: Spoken): string {
  const found = rulebook.documents.find((entry) => entry.id === id);
  return found === undefined ? id : text(found.title);
}
function nameOfRule(id: string, rulebook: Rulebook, text: Spoken): string {
  const found = rulebook.rules.find((entry) => entry.id === id);
  return found === undefined ? id : text(found.title);
}
function nameOfGround(id: string, rulebook: Rulebook, text: Spoken): string {
  const known = GROUNDS.find((ground) => ground === id);
  return known === undefined ? id : text(getGround(rulebook, known).title);
}
