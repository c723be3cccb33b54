import type { Area } from '@tirkeu/messages';
import { Button, Card, FilePicker, Notice, Row, Select, Stack, StatusMark, Tag, Text, TextButton } from '@tirkeu/ui';
import { useState } from 'react';
import { LARGEST_FILE } from '../../shared/uploads/accepted-files.js';
import { WithWords, useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useUnsavedWarning } from '../../shared/use-unsaved-warning.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CasePage } from '../case/case-page.js';
import { hrefOf, type FilingCase } from '../case/filing-case.js';
import { scanPlaces, type ScanPlace } from './scan-places.js';
import { useScans, type Scan } from './use-scans.js';

const WORDS: readonly Area[] = ['counter', 'decisions'];
const SCANS = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';
const MOST_AT_ONCE = 50;

interface Props {
  readonly filingCase: FilingCase;
}

/** Many scans of a paper filing at once, each with the document that it is. */
export const ScansPage = (props: Props) => <WithWords areas={WORDS} waiting={<WaitingPage />}><Scans {...props} /></WithWords>;

function Scans({ filingCase }: Props) {
  const { t, text } = useWords();
  const { view, filing, rulebook, allowed } = filingCase;
  const places = scanPlaces(filing, rulebook);
  const { scans, add, storeAll, choose, remove } = useScans(filingCase, places);
  const [attempt, setAttempt] = useState(0);
  const waiting = scans.filter(({ standing }) => standing !== 'stored');
  useUnsavedWarning(waiting.length > 0, t('counter:scans.leave'));
  const twice = (scan: Scan) => scan.place !== '' && waiting.some(({ id, place }) => id !== scan.id && place === scan.place);
  const faultOf = (scan: Scan) => (scan.place === '' ? t('counter:scans.place.missing') : twice(scan) ? t('counter:scans.place.twice') : undefined);
  const blocked = waiting.length === 0 ? t('counter:scans.none') : !allowed.includes('attach-document') && t('counter:page.closed');
  const start = async () => {
    setAttempt((count) => count + 1);
    if (!waiting.some(faultOf)) await storeAll();
  };
  return (
    <CasePage filingCase={filingCase} title={t('counter:scans.title')} lead={t('counter:scans.lead')} meta={text(view.contest.title)} back={{ href: hrefOf(filing.id), text: t('counter:page.title') }}>
      <FilePicker
        id="scans" label={t('counter:scans.files')} hint={t('counter:later.file.hint')} accept={SCANS} maxBytes={LARGEST_FILE} multiple maxFiles={MOST_AT_ONCE}
        texts={{ choose: t('counter:scans.choose'), drop: t('counter:scans.drop') }}
        messages={{ wrongType: () => t('counter:later.file.type'), tooBig: () => t('counter:later.file.big'), empty: () => t('counter:later.file.empty'), tooMany: () => t('counter:scans.too-many', { count: MOST_AT_ONCE }) }}
        onFiles={add}
      />
      {scans.length > 0 && (
        <Stack gap={3}>
          {scans.map((scan) => (
            <ScanCard key={scan.id} scan={scan} places={places} error={attempt > 0 ? faultOf(scan) : undefined} onPlace={(place) => choose(scan.id, place)} onRemove={() => remove(scan.id)} />
          ))}
        </Stack>
      )}
      {scans.length > 0 && waiting.length === 0 && <Notice tone="ok" live title={t('counter:scans.done', { count: scans.length })} />}
      <div><Button kind="primary" blocked={blocked} showReason={scans.length > 0} onClick={start} pendingText={t('counter:pending')}>{t('counter:scans.button')}</Button></div>
    </CasePage>
  );
}

interface ScanCardProps {
  readonly scan: Scan;
  readonly places: readonly ScanPlace[];
  readonly error: string | undefined;
  readonly onPlace: (place: string) => void;
  readonly onRemove: () => void;
}

function ScanCard({ scan: { id, file, place, standing, failure }, places, error, onPlace, onRemove }: ScanCardProps) {
  const { t, text } = useWords();
  const chosen = places.find(({ key }) => key === place);
  const labelOf = ({ title, person }: ScanPlace) => [text(title), ...(person === null ? [] : [person])].join(', ');
  const name = file.name.normalize('NFC');
  return (
    <Card>
      <Stack gap={3}>
        <Row gap={3}>
          <strong>{name}</strong>
          {standing === 'stored' && <StatusMark>{t('counter:scans.stored')}</StatusMark>}
          {standing === 'sending' && <Tag tone="info">{t('counter:pending')}</Tag>}
          {standing === 'failed' && <Tag tone="bad">{t('counter:scans.failed')}</Tag>}
          {(standing === 'chosen' || standing === 'failed') && <TextButton aria-label={t('counter:scans.remove', { name })} onClick={onRemove}>{t('counter:scans.remove.short')}</TextButton>}
        </Row>
        {standing === 'stored' && chosen ? <Text>{labelOf(chosen)}</Text> : (
          <Select
            id={`place-${id}`} label={t('counter:scans.place')} emptyText={t('counter:choose')} error={error} value={place} onChange={onPlace}
            options={places.map((each) => ({ value: each.key, label: labelOf(each) }))}
          />
        )}
        {chosen?.isFilled && standing === 'chosen' && <Text size="s" tone="muted">{t('counter:scans.replaces')}</Text>}
        <ProblemNotice failure={failure} />
      </Stack>
    </Card>
  );
}
