import { getWindow } from '@tirkeu/domain';
import { formatClosingWithYear } from '@tirkeu/messages';
import { Card, Row, Section, Stack, Text, TextLink } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { calendarFileHref } from '../calendar/calendar-file.js';
import { WindowTable } from '../calendar/window-table.js';
import { electionLine } from '../election-line.js';
import { atStart } from '../place-choice.js';
import type { Known } from './known.js';
import type { DatedElection } from './running-election.js';

export interface RegionCalendarProps {
  readonly region: Known['region'];
  readonly running: DatedElection | undefined;
  readonly closed: DatedElection | undefined;
}

/** The windows of the election in the time of the visitor's region; where there is none, that the next one is not known. */
export function RegionCalendar({ region, running, closed }: RegionCalendarProps) {
  const words = useWords();
  const { t, text, language } = words;
  const place = region ? atStart(text(region.names)) : t('eligibility:calendar.anywhere');
  return (
    <Section title={t('eligibility:calendar.title', { place })}>
      {running
        ? (
          <Stack gap={3}>
            <Text>{electionLine(running.election, words)}</Text>
            <Card className="eligibility-table"><WindowTable timetable={running.timetable} /></Card>
            <Row gap={4} className="t-noprint">
              <TextLink href={calendarHref(running, region)}>{t('eligibility:calendar.whole')}</TextLink>
              <TextLink href={calendarFileHref(running.election.id, region?.id, language)} download>{t('public:calendar.add')}</TextLink>
            </Row>
          </Stack>
        )
        : (
          <Stack gap={2}>
            <Text>{t('eligibility:calendar.none')}</Text>
            {closed && (
              <Text>
                {t('eligibility:calendar.closed', { election: electionLine(closed.election, words), closed: formatClosingWithYear(getWindow(closed.timetable, 'nomination').closesAt, closed.timetable.zone, language) })}
                {' '}<TextLink href={`/?election=${encodeURIComponent(closed.election.id)}`}>{t('common:nav.start')}</TextLink>
              </Text>
            )}
          </Stack>
        )}
    </Section>
  );
}

const calendarHref = ({ election }: DatedElection, region: Known['region']): string =>
  `/calendar?${new URLSearchParams({ election: election.id, ...(region && { region: region.id }) }).toString()}`;
