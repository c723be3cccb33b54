import type { ImportedStatementView, LedgerView, StatementTableView } from '@tirkeu/contracts';
import { localDate } from '@tirkeu/domain';
import { Button, FileCard, FileCards, FilePicker, LinkButton, Notice, Row, Section, Select, Stack } from '@tirkeu/ui';
import { useMemo, useState } from 'react';
import { uploadFile } from '../../shared/api.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { ProblemNotice } from '../../shared/problem.js';
import { serverClock } from '../../shared/server-clock.js';
import { postDeposit, useChangeDeposits, useElectionAsked, useLedger, withElection } from './deposit-queries.js';
import { DepositsFrame } from './deposits-frame.js';
import { StatementColumns } from './statement-columns.js';
import { StatementPreview } from './statement-preview.js';
import { judgeLines, type JudgedLine, type StatementMapping } from './statement-rows.js';

/** The largest table that the server reads, in bytes: 5 MB. */
const LARGEST = 5 * 1024 * 1024;
const ACCEPTED = '.csv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A statement on its way from a file to payments: read, its columns named, every fault shown, and only then kept. */
export function StatementPage() {
  const { t } = useWords();
  const ledger = useLedger();
  return (
    <DepositsFrame title={t('deposits:statements.title')} lead={t('deposits:statements.lead')}>
      <Loaded query={ledger}>{(found) => <Import ledger={found} />}</Loaded>
    </DepositsFrame>
  );
}

type Phase = { readonly name: 'choosing' } | { readonly name: 'reading'; readonly file: File } | { readonly name: 'read'; readonly file: File; readonly table: StatementTableView } | { readonly name: 'done'; readonly imported: ImportedStatementView };

function useStatement(zone: string) {
  const [phase, setPhase] = useState<Phase>({ name: 'choosing' });
  const [mapping, setMapping] = useState<StatementMapping>([]);
  const [failure, setFailure] = useState<unknown>(null);
  const change = useChangeDeposits();
  const judged = useMemo(() => (phase.name === 'read' ? judgeLines(phase.table, mapping, localDate(serverClock.nowInstant(), zone)) : []), [phase, mapping, zone]);
  const read = async (file: File): Promise<void> => {
    setFailure(null);
    setPhase({ name: 'reading', file });
    try {
      const table = await uploadFile<StatementTableView>('/api/deposits/tables', file);
      setMapping(table.fields);
      setPhase({ name: 'read', file, table });
    } catch (error) {
      setFailure(error);
      setPhase({ name: 'choosing' });
    }
  };
  const keep = async (maslikhatId: string, sound: readonly JudgedLine[]): Promise<void> => {
    if (phase.name !== 'read') return;
    setFailure(null);
    const lines = sound.map(({ place, cells }) => ({ place, ...cells }));
    await change(() => postDeposit<ImportedStatementView>('statements', { maslikhatId, fileName: phase.file.name.normalize('NFC').slice(0, 200), lines }))
      .then((imported) => setPhase({ name: 'done', imported }), (error: unknown) => setFailure(error));
  };
  return { phase, mapping, setMapping, judged, failure, read, keep, again: () => { setFailure(null); setPhase({ name: 'choosing' }); } };
}

/** The account of the maslikhat in which most people stand: a commission of a district often serves the oblast too. */
function likeliest({ maslikhats, rows }: LedgerView): string {
  const count = (id: string) => rows.filter(({ maslikhatId }) => maslikhatId === id).length;
  return maslikhats.map(({ id }) => id).reduce((best, id) => (best === '' || count(id) > count(best) ? id : best), '');
}

function Import({ ledger }: { readonly ledger: LedgerView }) {
  const { maslikhats, zone } = ledger;
  const { t, text } = useWords();
  const election = useElectionAsked();
  const statement = useStatement(zone);
  const [chosen, setChosen] = useState(likeliest(ledger));
  const { phase } = statement;
  if (phase.name === 'done') {
    return (
      <Stack gap={4}>
        <Notice tone="ok" live title={t('deposits:statements.done', { added: phase.imported.added, known: phase.imported.known })} />
        <Row gap={3}>
          <LinkButton kind="primary" href={withElection('/commission/deposits/payments', election)}>{t('deposits:statements.to-payments')}</LinkButton>
          <Button kind="quiet" onClick={statement.again}>{t('deposits:statements.again')}</Button>
        </Row>
      </Stack>
    );
  }
  return (
    <Stack gap={5}>
      <ProblemNotice failure={statement.failure} />
      {maslikhats.length > 1 && <Select id="account" label={t('deposits:statements.account')} value={chosen} onChange={setChosen} options={maslikhats.map(({ id, names }) => ({ value: id, label: text(names) }))} />}
      {phase.name === 'read' ? (
        <>
          <StatementColumns table={phase.table} mapping={statement.mapping} onChange={statement.setMapping} />
          <StatementPreview judged={statement.judged} mapping={statement.mapping} onImport={(sound) => statement.keep(chosen, sound)} onAgain={statement.again} />
        </>
      ) : <ChooseFile reading={phase.name === 'reading' ? phase.file : null} onFile={statement.read} />}
    </Stack>
  );
}

function ChooseFile({ reading, onFile }: { readonly reading: File | null; readonly onFile: (file: File) => Promise<void> }) {
  const { t } = useWords();
  return (
    <Section title={t('deposits:statements.file')}>
      <Stack gap={3}>
        {reading && <FileCards label={t('deposits:statements.reading')}><FileCard name={reading.name.normalize('NFC')} progress={{ value: 50, label: t('deposits:statements.reading'), text: t('deposits:statements.reading') }} /></FileCards>}
        <FilePicker
          id="statement-file" label={t('deposits:statements.file')} labelHidden hint={t('deposits:statements.file.hint')} accept={ACCEPTED} maxBytes={LARGEST} busy={reading !== null}
          texts={{ choose: t('deposits:statements.choose'), drop: t('deposits:statements.drop') }}
          messages={{ wrongType: () => t('deposits:statements.wrong-type'), tooBig: () => t('deposits:statements.too-big'), empty: () => t('deposits:statements.empty'), tooMany: () => t('deposits:statements.one') }}
          onFiles={([file]) => { if (file) void onFile(file); }}
        />
      </Stack>
    </Section>
  );
}
