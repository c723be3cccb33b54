import type { TableKind } from '@tirkeu/contracts';
import { Button, Notice, ProgressBar, Row, Section, Stack, Text } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useUnsavedWarning } from '../../shared/use-unsaved-warning.js';
import { ChooseTable } from './choose-table.js';
import { MapColumns } from './map-columns.js';
import { Preview } from './preview.js';
import type { JudgedRow } from './table-rows.js';
import type { TableInUse } from './use-table.js';

export interface TableStepsProps {
  readonly table: TableInUse;
  readonly kind: TableKind;
  readonly electionId: string;
  /** Enters all rows at once; rejects when none was entered. */
  readonly enter: (rows: readonly JudgedRow[]) => Promise<void>;
  /** How many rows the server has worked on, while they are entered one by one. */
  readonly worked?: number | null;
}

/** From a file to people: choose, say what the columns are, look through the rows and put them right, enter all of them or none. */
export function TableSteps({ table, kind, electionId, enter, worked = null }: TableStepsProps) {
  const { t } = useWords();
  const { reading, judged } = table;
  const [failure, setFailure] = useState<unknown>(null);
  const [entering, setEntering] = useState(false);
  useUnsavedWarning(judged !== null && !entering, t('nominator:form.leave'));
  if (reading.phase !== 'read') return <ChooseTable table={table} kind={kind} electionId={electionId} />;
  if (judged === null) return <MapColumns table={table} view={reading.table} withDistricts={kind === 'districts'} />;
  const taken = judged.filter(({ row }) => !row.leftOut);
  const wrong = taken.filter(({ entry }) => entry === null).length;
  const blocked = taken.length === 0 ? t('nominator:enter.nobody') : wrong > 0 ? t('nominator:enter.wrong', { count: wrong }) : table.isAsking && t('nominator:enter.asking');
  const enterAll = async () => {
    setFailure(null);
    setEntering(true);
    await enter(taken).catch((problem: unknown) => { setFailure(problem); setEntering(false); });
  };
  return (
    <Stack gap={5}>
      <Preview table={table} judged={judged} withDistricts={kind === 'districts'} />
      <Section title={t('nominator:enter.title')}>
        <Stack gap={3}>
          <Text>{t('nominator:enter.text', { count: taken.length })}</Text>
          <ProblemNotice failure={failure} nameOf={(item) => itemWords(item, taken, t)} />
          <ProblemNotice failure={table.known.error} />
          {entering && <Waiting people={taken.length} worked={worked} />}
          <Row gap={3}>
            <Button kind="primary" blocked={blocked} showReason pending={entering} pendingText={t('nominator:enter.entering')} onClick={enterAll}>{t(kind === 'list' ? 'nominator:enter.list' : 'nominator:enter.districts', { count: taken.length })}</Button>
            <Button kind="quiet" onClick={table.giveUpRows}>{t('nominator:table.back-to-columns')}</Button>
            <Button kind="quiet" onClick={table.startAgain}>{t('nominator:table.other-file')}</Button>
          </Row>
        </Stack>
      </Section>
    </Stack>
  );
}

/** "3.iin" is the third row that was sent: its line in the file, and the column. */
function itemWords(item: string, taken: readonly JudgedRow[], t: ReturnType<typeof useWords>['t']): string {
  const [number = ''] = item.split('.');
  const row = taken[Number(number) - 1];
  return row ? t('nominator:enter.item', { line: row.row.line }) : item;
}

/** How many the server has worked on, where it says so; without a bar where all are one step. */
function Waiting({ people, worked }: { readonly people: number; readonly worked: number | null }) {
  const { t } = useWords();
  const words = t('nominator:enter.waiting', { count: people });
  return (
    <Notice tone="info" live>
      {worked === null ? <p>{words}</p> : <ProgressBar label={t('nominator:enter.entering')} value={worked} max={people} text={`${words} ${t('nominator:enter.worked', { worked, people })}`} />}
    </Notice>
  );
}
