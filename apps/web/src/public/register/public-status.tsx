import type { Instant, PublicStatus as Status, ZoneId } from '@tirkeu/domain';
import { formatClosingDate, type MessageKey } from '@tirkeu/messages';
import { StatusMark, Tag, Text } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../../shared/language.js';

export const PUBLIC_STATUSES: readonly Status[] = ['registered', 'refused', 'refused-under-appeal', 'withdrawn', 'revoked', 'cancelled', 'cancelled-under-appeal', 'died'];

const AGAINST: readonly Status[] = ['refused', 'refused-under-appeal', 'cancelled', 'cancelled-under-appeal'];

/** The decision alone: the appeal is said beside it. */
const decisionKey = (status: Status): MessageKey => {
  switch (status) {
    case 'refused-under-appeal':
      return 'common:status.refused';
    case 'cancelled-under-appeal':
      return 'common:status.cancelled';
    default:
      return `common:status.${status}`;
  }
};

export interface PublicStatusProps {
  readonly status: Status;
  /** Number of the commission's resolution; null where it had not decided yet. */
  readonly resolution: string | null;
  readonly appealBy: Instant | null;
  readonly zone: ZoneId;
  /** The moment to which the data belong: whether the time to appeal still runs. */
  readonly asOf: Instant;
}

/** Under appeal, or until when an appeal is possible, or whether somebody left before registration or after it; null where nothing of that applies. */
function besideStatus({ status, resolution, appealBy, zone, asOf }: PublicStatusProps, { t, language }: WordsInUse): string | null {
  if (status === 'withdrawn' || status === 'revoked') return t(resolution === null ? 'public:status.before-registration' : 'public:status.after-registration');
  if (status === 'refused-under-appeal' || status === 'cancelled-under-appeal') return t('public:status.under-appeal');
  return AGAINST.includes(status) && appealBy !== null && asOf < appealBy ? t('public:status.appeal-by', { date: formatClosingDate(appealBy, zone, language) }) : null;
}

/** The decision, plain where it is the ordinary one, and beside it how things stand. */
export function PublicStatus(props: PublicStatusProps) {
  const words = useWords();
  const { status } = props;
  const name = words.t(decisionKey(status));
  const beside = besideStatus(props, words);
  const mark = status === 'registered' ? <StatusMark>{name}</StatusMark> : AGAINST.includes(status) ? <Tag tone="bad">{name}</Tag> : <span>{name}</span>;
  return <span className="public-status">{mark}{beside !== null && <Text as="span" size="s" tone="muted">{beside}</Text>}</span>;
}

/** The same as tags, for the head of a candidate's page. */
export function PublicStatusTags(props: PublicStatusProps) {
  const words = useWords();
  const { status } = props;
  const name = words.t(decisionKey(status));
  const beside = besideStatus(props, words);
  return (
    <>
      {status === 'registered' ? <StatusMark>{name}</StatusMark> : <Tag tone={AGAINST.includes(status) ? 'bad' : 'plain'}>{name}</Tag>}
      {beside !== null && <Tag tone={AGAINST.includes(status) ? 'warn' : 'plain'}>{beside}</Tag>}
    </>
  );
}
