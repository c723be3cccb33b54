import type { HistoryEntry } from '@tirkeu/contracts';
import { getGround, GROUNDS, localDate, type Rulebook } from '@tirkeu/domain';
import { formatDate, formatTime } from '@tirkeu/messages';
import { Card, Timeline } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import type { DecisionParts } from './decision-facts.js';
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
          items={entries.map((entry) => ({
            key: String(entry.version),
            time: `${formatDate(localDate(entry.at, filing.zone), language)}, ${formatTime(entry.at, filing.zone)}`,
            dateTime: entry.at,
            title: t(`supervisor:history.${entry.type}`),
            detail: detailOf(entry, rulebook, words),
            by: entry.by.role === 'system' ? t('common:role.system') : t('supervisor:vote.person', { name: entry.by.name, role: t(`common:role.${entry.by.role}`) }),
          }))}
        />
        )}
      </Loaded>
    </Card>
  );
}

/** The facts of a line in words; those without words are left to the record itself. */
function detailOf({ facts }: HistoryEntry, rulebook: Rulebook, { t, text }: WordsInUse): string | undefined {
  const parts = [
    ...(typeof facts.document === 'string' ? [nameOfPaper(facts.document, rulebook, text)] : []),
    ...(typeof facts.rule === 'string' ? [nameOfRule(facts.rule, rulebook, text)] : []),
    ...(facts.value === 'met' || facts.value === 'not-met' || facts.value === 'unclear' ? [t(`supervisor:mark.${facts.value}`)] : []),
    ...(typeof facts.grounds === 'string' ? facts.grounds.split(', ').map((id) => nameOfGround(id, rulebook, text)) : []),
    ...(typeof facts.resolution === 'string' ? [t('supervisor:step.decision', { number: facts.resolution })] : []),
    ...(facts.outcome === 'upheld' || facts.outcome === 'reversed' ? [t(`supervisor:appeal.${facts.outcome}`)] : []),
    ...(typeof facts.source === 'string' ? [facts.source] : []),
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
