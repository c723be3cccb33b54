import type { OperationsView } from '@tirkeu/contracts';
import { formatDuration, formatElapsed, formatNumber } from '@tirkeu/messages';
import { Notice, Section, Stack, StatTile, TileRow } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { SetUpFrame } from '../set-up-frame.js';
import { useOperations } from './operations-queries.js';
import { QueueStates } from './queue-states.js';
import { RecurringWorks } from './recurring-works.js';
import { TroubledMessages } from './troubled-messages.js';
import { Workers } from './workers.js';

/** How the work goes that follows from what people do, for those who run the system. */
export function OperationsPage() {
  const { t } = useWords();
  const query = useOperations();
  return (
    <SetUpFrame title={t('operations:title')} lead={t('operations:lead')}>
      <Loaded query={query} rows={6}>{(view) => <Operations view={view} />}</Loaded>
    </SetUpFrame>
  );
}

function Operations({ view }: { readonly view: OperationsView }) {
  const { t } = useWords();
  const { troubled, work, workers, queue, at } = view;
  return (
    <Stack gap={6}>
      <Stack gap={4}>
        <State view={view} />
        <Figures view={view} />
      </Stack>
      <Section title={t('operations:troubled.title')}><TroubledMessages rows={troubled} /></Section>
      <Section title={t('operations:work.title')}><RecurringWorks rows={work} now={at} /></Section>
      <Section title={t('operations:workers.title')}><Workers rows={workers} now={at} /></Section>
      <Section title={t('operations:queues.title')}><QueueStates queue={queue} /></Section>
    </Stack>
  );
}

/** Beyond so many milliseconds a clock is worth a look. */
const NOTED_MS = 100;
/** What is recorded stands in a checkpoint within seconds; beyond so many somebody is called. */
const LOG_LATE_SECONDS = 120;
const isBehind = ({ waitingSeconds }: OperationsView['log']): boolean => waitingSeconds > LOG_LATE_SECONDS;

/** What somebody has to do or know now, the gravest first; or that there is nothing. */
function State({ view: { outbox, work, workers, queue, clock, log } }: { readonly view: OperationsView }) {
  const { t } = useWords();
  const isStill = !workers.some(({ alive }) => alive);
  const isLate = !isStill && work.some(({ overdue }) => overdue);
  const isAway = queue.queues === null;
  return (
    <Stack gap={3}>
      {isStill && <Notice tone="bad"><p>{t('operations:no-worker')}</p></Notice>}
      {outbox.givenUp > 0 && <Notice tone="bad"><p>{t('operations:given-up.notice')}</p></Notice>}
      {isAway && <Notice tone="warn"><p>{t('operations:queue-away')}</p></Notice>}
      {clock.doubtMs > NOTED_MS && <Notice tone="bad"><p>{t('operations:clock.doubt.notice')}</p></Notice>}
      {clock.doubtMs <= NOTED_MS && clock.steppedMs > NOTED_MS && <Notice tone="warn"><p>{t('operations:clock.stepped.notice')}</p></Notice>}
      {isBehind(log) && <Notice tone="bad"><p>{t('operations:log.notice')}</p></Notice>}
      {isLate && <Notice tone="warn"><p>{t('operations:late')}</p></Notice>}
      {!isStill && !isLate && !isAway && !isBehind(log) && clock.doubtMs <= NOTED_MS && clock.steppedMs <= NOTED_MS && outbox.givenUp === 0 && <Notice tone="ok"><p>{t('operations:ok')}</p></Notice>}
    </Stack>
  );
}

function Figures({ view: { outbox, mail, clock, log, at } }: { readonly view: OperationsView }) {
  const { t, language } = useWords();
  const open = outbox.toSend + outbox.sent;
  const number = (count: number) => formatNumber(count, language);
  return (
    <TileRow label={t('operations:figures')}>
      <StatTile label={t('operations:open')} value={number(open)} detail={open > 0 && outbox.oldestAt !== null ? t('operations:open.oldest', { elapsed: formatElapsed(outbox.oldestAt, at, language) }) : t('operations:open.none')} />
      <StatTile label={t('operations:in-hand')} value={number(outbox.inHand)} />
      <StatTile label={t('operations:failing')} value={number(outbox.failing)} tone={outbox.failing > 0 ? 'warn' : undefined} />
      <StatTile label={t('operations:given-up')} value={number(outbox.givenUp)} tone={outbox.givenUp > 0 ? 'bad' : undefined} />
      <StatTile label={t('operations:mail')} value={number(mail.waiting)} />
      <StatTile label={t('operations:clock')} value={clock.doubtMs > 0 ? t('operations:clock.doubt', { count: number(clock.doubtMs) }) : t('operations:clock.exact')} tone={clock.doubtMs > NOTED_MS ? 'bad' : undefined} />
      <StatTile
        label={t('operations:log')} tone={isBehind(log) ? 'bad' : undefined}
        value={log.waitingSeconds > 0 ? formatDuration(log.waitingSeconds * 1000, language) : t('operations:log.none')}
        detail={log.signedAt === null ? t('operations:log.unsigned') : t('operations:log.signed', { elapsed: formatElapsed(log.signedAt, at, language) })}
      />
    </TileRow>
  );
}
