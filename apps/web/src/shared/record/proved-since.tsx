import type { HistoryEntry } from '@tirkeu/contracts';
import { localDate, millisBetween, type ZoneId } from '@tirkeu/domain';
import { formatClock, formatDateWithYear, formatZone } from '@tirkeu/messages';
import { Notice, Text, TextLink } from '@tirkeu/ui';
import { useWords } from '../language.js';

/** The legal time of a step and the moment of its writing are told apart from here on. */
const NOTABLE_MS = 60_000;

interface Props {
  readonly entry: HistoryEntry;
  readonly zone: ZoneId;
  /** What happened, to tell the links apart. */
  readonly what: string;
}

/** Under a step of a history: when it was written down where that was later, and since when it is proved, with the proof itself. */
export function ProvedSince({ entry: { at, hash, record }, zone, what }: Props) {
  const { t, language } = useWords();
  if (record === undefined) return null;
  const moment = (instant: typeof at) => `${formatDateWithYear(localDate(instant, zone), language)}, ${formatClock(instant, zone)}`;
  return (
    <>
      {millisBetween(at, record.recordedAt) > NOTABLE_MS && <>{t('record:history.recorded', { moment: moment(record.recordedAt) })}<br /></>}
      {record.provedSince === null
        ? t('record:proof.waiting')
        : <>{t('record:proof.since', { moment: moment(record.provedSince) })}. <TextLink quiet href={`/api/log/proof/event/${hash}`} download={`${hash.slice(0, 16)}.tlog-proof`} aria-label={t('record:proof.download.of', { what })}>{t('record:proof.download')}</TextLink></>}
    </>
  );
}

/** What a proof proves, and by whose clock everything is told. */
export function ProofMeaning({ zone, at }: { readonly zone: ZoneId; readonly at: HistoryEntry['at'] }) {
  const { t } = useWords();
  return (
    <Notice tone="info" title={t('record:proof.what')}>
      <p>{t('record:proof.what.text')}</p>
      <p><TextLink href="/verify">{t('record:proof.check')}</TextLink></p>
      <Text size="s" tone="muted">{t('record:history.zone', { zone: formatZone(at, zone) })}</Text>
    </Notice>
  );
}
