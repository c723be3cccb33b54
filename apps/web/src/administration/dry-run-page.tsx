import type { DryRunChangesView, DryRunView, OutcomeMove, RuleCount } from '@tirkeu/contracts';
import type { DifferingRule } from '@tirkeu/domain';
import { formatNumber, formatPercent } from '@tirkeu/messages';
import { Button, Card, DataTable, DownloadIcon, EmptyState, Facts, LinkButton, Notice, ProgressBar, Section, Stack, StatTile, Tag, Text, TileRow, TwoLines, type DataColumn } from '@tirkeu/ui';
import { useState } from 'react';
import { Citation } from '../shared/citation.js';
import { useWords } from '../shared/language.js';
import { Loaded } from '../shared/loading.js';
import { DryRunStatus } from './dry-runs-page.js';
import { SetUpFrame } from './set-up-frame.js';
import { dryRunFileHref, useDryRun, useDryRunChanges } from './set-up-queries.js';

/** What another version of the law would have changed in a campaign. */
export function DryRunPage({ id }: { readonly id: string }) {
  const { t, text } = useWords();
  const query = useDryRun(id);
  return (
    <SetUpFrame title={t('administration:dry.one')} lead={query.data && text(query.data.election)} tags={query.data && <DryRunStatus status={query.data.status} />} back={{ href: '/administration/dry-runs', text: t('administration:dry.back') }}>
      <Loaded query={query} rows={8}>{(run) => <Run run={run} />}</Loaded>
    </SetUpFrame>
  );
}

function Run({ run }: { readonly run: DryRunView }) {
  const { t, text, language } = useWords();
  const { status, done, total, recordedRulebook, rulebook, isBill } = run;
  const progress = t('administration:dry.progress', { done: formatNumber(done, language), total: formatNumber(total, language) });
  return (
    <Stack gap={6}>
      <Card>
        <Facts
          layout="row"
          items={[
            { key: 'from', label: t('administration:dry.from'), value: text(recordedRulebook) },
            { key: 'to', label: t('administration:dry.to'), value: <>{text(rulebook)} {isBill && <Tag tone="warn">{t('administration:dry.bill')}</Tag>}</> },
          ]}
        />
      </Card>
      {status === 'failed' && <Notice tone="bad" title={t('administration:dry.status.failed')}><p>{t('administration:dry.failed')}</p></Notice>}
      {(status === 'waiting' || status === 'running') && <ProgressBar value={done} max={Math.max(total, 1)} label={t(`administration:dry.status.${status}`)} text={progress} />}
      {status === 'finished' && <Finished run={run} />}
    </Stack>
  );
}

function Finished({ run }: { readonly run: DryRunView }) {
  const { t, language } = useWords();
  const { id, total, changed, moves, rules, unasked } = run;
  return (
    <>
      <TileRow label={t('administration:dry.one')}>
        <StatTile label={t('administration:dry.filings')} value={formatNumber(total, language)} />
        <StatTile label={t('administration:dry.changed')} value={formatNumber(changed, language)} detail={total > 0 ? formatPercent(changed / total, language) : undefined} />
      </TileRow>
      {moves.length > 0 && <Section title={t('administration:dry.moves')}><Moves moves={moves} /></Section>}
      {rules.length > 0 && <Section title={t('administration:dry.rules')}><Rules caption={t('administration:dry.rules')} rules={rules} counted={t('administration:dry.col.filings')} /></Section>}
      {unasked.length > 0 && (
        <Section title={t('administration:dry.unasked')}>
          <Stack gap={3}>
            <Text>{t('administration:dry.unasked.text')}</Text>
            <Rules caption={t('administration:dry.unasked')} rules={unasked} counted={t('administration:dry.col.persons')} />
          </Stack>
        </Section>
      )}
      <Section title={t('administration:dry.changes')} aside={changed > 0 && <LinkButton size="s" href={dryRunFileHref(id, language)} download icon={<DownloadIcon />}>{t('administration:dry.csv')}</LinkButton>}>
        {changed === 0 ? <EmptyState title={t('administration:dry.changes.none')} /> : <Changes id={id} />}
      </Section>
    </>
  );
}

function Moves({ moves }: { readonly moves: readonly OutcomeMove[] }) {
  const { t, language } = useWords();
  const columns: DataColumn<OutcomeMove>[] = [
    { id: 'was', header: t('administration:dry.col.was'), rowHeader: true, card: 'title', cell: ({ recorded }) => t(`administration:outcome.${recorded}`) },
    { id: 'would', header: t('administration:dry.col.would'), card: 'line', cell: ({ tried }) => t(`administration:outcome.${tried}`) },
    { id: 'filings', header: t('administration:dry.col.filings'), align: 'end', card: 'line', cell: ({ filings }) => formatNumber(filings, language) },
  ];
  return <Card padded={false}><DataTable caption={t('administration:dry.moves')} columns={columns} rows={[...moves]} rowKey={({ recorded, tried }) => `${recorded}-${tried}`} density="compact" cards /></Card>;
}

function Rules({ caption, rules, counted }: { readonly caption: string; readonly rules: readonly RuleCount[]; readonly counted: string }) {
  const { t, text, language } = useWords();
  const columns: DataColumn<RuleCount>[] = [
    { id: 'rule', header: t('administration:dry.col.rule'), rowHeader: true, card: 'title', width: '40%', cell: ({ title }) => text(title) },
    { id: 'law', header: t('administration:calendar.col.law'), card: 'plain', width: '40%', cell: ({ citation }) => <Citation citation={citation} /> },
    { id: 'count', header: counted, align: 'end', card: 'line', cell: ({ count }) => formatNumber(count, language) },
  ];
  return <Card padded={false}><DataTable caption={caption} columns={columns} rows={[...rules]} rowKey={({ rule }) => rule} density="compact" cards /></Card>;
}

type Change = DryRunChangesView['rows'][number];

/** Changed outcomes page after page; those that were read stay. */
function Changes({ id }: { readonly id: string }) {
  const [starts, setStarts] = useState<readonly number[]>([0]);
  return <Stack gap={3}>{starts.map((after, place) => <ChangesAfter key={after} id={id} after={after} onMore={place === starts.length - 1 ? (next) => setStarts((known) => [...known, next]) : undefined} />)}</Stack>;
}

function ChangesAfter({ id, after, onMore }: { readonly id: string; readonly after: number; readonly onMore?: (next: number) => void }) {
  const { t } = useWords();
  const query = useDryRunChanges(id, after, true);
  return (
    <Loaded query={query} rows={6}>
      {({ rows, next }) => (
        <Stack gap={3}>
          <ChangeTable rows={rows} />
          {onMore && next !== null && <div><Button onClick={() => onMore(next)}>{t('administration:dry.more')}</Button></div>}
        </Stack>
      )}
    </Loaded>
  );
}

function ChangeTable({ rows }: Pick<DryRunChangesView, 'rows'>) {
  const { t, text } = useWords();
  const columns: DataColumn<Change>[] = [
    { id: 'filing', header: t('administration:dry.col.filing'), rowHeader: true, card: 'title', width: '26%', cell: ({ contest, maslikhat, filingId }) => <TwoLines first={text(contest)} second={`${text(maslikhat)} · ${filingId.slice(-8)}`} /> },
    { id: 'was', header: t('administration:dry.col.was'), card: 'line', cell: ({ recorded }) => t(`administration:outcome.${recorded}`) },
    { id: 'would', header: t('administration:dry.col.would'), card: 'line', cell: ({ tried }) => <strong>{t(`administration:outcome.${tried}`)}</strong> },
    { id: 'rules', header: t('administration:dry.col.rule'), card: 'plain', width: '44%', cell: ({ rules }) => <Stack gap={2}>{rules.map((rule) => <WhichRule key={`${rule.rule}-${rule.before}-${rule.after}`} rule={rule} />)}</Stack> },
  ];
  return <Card padded={false}><DataTable caption={t('administration:dry.changes')} columns={columns} rows={[...rows]} rowKey={({ filingId }) => filingId} density="compact" cards /></Card>;
}

function WhichRule({ rule: { title, before, after, persons, citation, statement } }: { readonly rule: DifferingRule }) {
  const { t, text } = useWords();
  return (
    <Stack gap={1}>
      <Text as="span">{t('administration:dry.rule.line', { title: text(title), before: t(`administration:observed.${before ?? 'absent'}`), after: t(`administration:observed.${after ?? 'absent'}`) })}</Text>
      {text(statement) !== text(title) && <Text as="span" size="s" tone="muted">{text(statement)}{persons > 1 && ` · ${t('administration:dry.persons', { count: persons })}`}</Text>}
      <Text as="span" size="s"><Citation citation={citation} /></Text>
    </Stack>
  );
}
