import type { DataRequest, ZoneId } from '@tirkeu/domain';
import { formatMomentWithYear } from '@tirkeu/messages';
import { Card, Stack, Tag, Text } from '@tirkeu/ui';
import type { ReactNode } from 'react';
import { useWords } from '../language.js';

export interface RequestListProps {
  readonly requests: readonly DataRequest[];
  readonly zone: ZoneId;
  /** Of the heading of each. */
  readonly level?: 2 | 3;
  /** What is to be done with one that waits. */
  readonly children?: (request: DataRequest) => ReactNode;
}

/** Requests about personal data, the latest first, each with its answer. */
export function RequestList({ requests, zone, level = 3, children }: RequestListProps) {
  const { t, language } = useWords();
  const moment = (at: DataRequest['at']) => formatMomentWithYear(at, zone, language);
  return (
    <Stack gap={3}>
      {[...requests].reverse().map((request) => {
        const { id, kind, statement, at, answerBy, answer } = request;
        return (
          <Card key={id} title={t(`privacy:request.kind.${kind}`)} level={level} aside={<Tag tone={answer === null ? 'warn' : answer.outcome === 'granted' ? 'ok' : 'info'}>{t(answer === null ? 'privacy:request.open' : `privacy:request.${answer.outcome}`)}</Tag>}>
            <Stack gap={2}>
              {statement !== '' && <Text>«{statement}»</Text>}
              <Text size="s" tone="muted">{t('privacy:request.on', { moment: moment(at) })}{answer === null && <><br />{t('privacy:request.by', { moment: moment(answerBy) })}</>}</Text>
              {answer !== null && <Text>{answer.reason}</Text>}
              {answer !== null && <Text size="s" tone="muted">{moment(answer.at)}</Text>}
              {answer === null && children?.(request)}
            </Stack>
          </Card>
        );
      })}
    </Stack>
  );
}
