import type { IssuedPaperView } from '@tirkeu/contracts';
import { fullName, groupedReceiptNumber, localDate } from '@tirkeu/domain';
import { formatClock, formatDateWithYear, formatZone } from '@tirkeu/messages';
import { Card, Facts, Hash, Identifier, Notice, Section, Stack, Text, TextLink } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { isAsHandedOut, type ShownPaper } from './shown-paper.js';
import './verify-page.css';

interface Props {
  readonly shown: ShownPaper;
  readonly issued: IssuedPaperView;
}

/** Whether an act or a certificate is what it seems, has effect, and what the record says of it. */
export function PaperVerdict({ shown, issued }: Props) {
  const isGenuine = isAsHandedOut(shown, issued);
  return (
    <>
      {isGenuine ? <Genuine shown={shown} issued={issued} /> : <Differs />}
      <IssuedPaper issued={issued} />
    </>
  );
}

function Differs() {
  const { t } = useWords();
  return <Notice tone="bad" live title={t('issued:verdict.differs')}><p>{t('issued:verdict.differs.text')}</p></Notice>;
}

function Genuine({ shown, issued: { standing } }: Props) {
  const { t } = useWords();
  const hasEnded = standing === 'replaced' || standing === 'suspended';
  if (shown.fileHash === null) return <Notice tone="warn" live title={t('receipts:paper.impossible')} />;
  // A number alone proves that something was issued, not that a paper in somebody's hand is it.
  const isSeen = shown.fileHash !== undefined || shown.textHash !== undefined;
  const title = hasEnded ? t(`issued:verdict.${standing}`) : t(isSeen ? 'issued:verdict.genuine' : 'issued:verdict.number');
  return (
    <Notice tone={hasEnded ? 'warn' : 'ok'} live title={title}>
      <p>{t(isSeen ? 'issued:verdict.genuine.text' : 'issued:verdict.number.text')}</p>
      {shown.fileHash !== undefined && <p>{t('issued:verdict.file.text')}</p>}
      {shown.textHash !== undefined && <p>{t('issued:verdict.code.text')}</p>}
    </Notice>
  );
}

function useFacts({ number, title, actNumber, on, commission, contest, election, recordedAt, zone, standing, replacedBy, persons, textHash }: IssuedPaperView) {
  const { t, text, language } = useWords();
  const dated = (act: { readonly actNumber: string | null; readonly on: IssuedPaperView['on'] }) =>
    [...(act.actNumber === null ? [] : [`№ ${act.actNumber}`]), ...(act.on === null ? [] : [formatDateWithYear(act.on, language)])].join(', ');
  const day = formatDateWithYear(localDate(recordedAt, zone), language);
  return [
    { key: 'kind', label: t('issued:fact.kind'), value: <strong>{text(title)}</strong> },
    { key: 'number', label: t('issued:number'), value: <Identifier value={groupedReceiptNumber(number)} /> },
    { key: 'standing', label: t('issued:fact.standing'), value: <strong>{t(`issued:standing.${standing}`)}</strong> },
    ...(replacedBy ? [{ key: 'replaced-by', label: t('issued:fact.replaced-by'), value: [text(replacedBy.title), dated(replacedBy)].filter(Boolean).join(', ') }] : []),
    ...(persons.length > 0 ? [{ key: 'person', label: t('issued:fact.person'), value: persons.map(({ nameKk, nameRu }) => fullName(language === 'ru' ? nameRu : nameKk)).join('; ') }] : []),
    ...(actNumber === null && on === null ? [] : [{ key: 'act', label: t('issued:fact.act'), value: dated({ actNumber, on }) }]),
    { key: 'commission', label: t('issued:fact.commission'), value: text(commission) },
    ...(contest ? [{ key: 'contest', label: t('issued:fact.contest'), value: text(contest) }] : []),
    ...(election ? [{ key: 'election', label: t('issued:fact.election'), value: text(election) }] : []),
    { key: 'recorded', label: t('issued:fact.recorded'), value: `${day}, ${formatClock(recordedAt, zone)} (${formatZone(recordedAt, zone)})` },
    { key: 'hash', label: t('issued:fact.hash'), value: <Hash value={textHash} /> },
  ];
}

function IssuedPaper({ issued }: Pick<Props, 'issued'>) {
  const { t } = useWords();
  const items = useFacts(issued);
  return (
    <>
      <Card padded={false}><Facts items={items} /></Card>
      {issued.registerId !== null && <TextLink href={`/register/${issued.registerId}`}>{t('issued:register')}</TextLink>}
      <Section title={t('issued:files', { count: issued.files.length })}>
        <Stack gap={2}>
          <ol className="verify__papers">{issued.files.map((sha256) => <li key={sha256}><Hash value={sha256} /></li>)}</ol>
          <Text size="s" tone="muted">{t('issued:files.text')}</Text>
        </Stack>
      </Section>
    </>
  );
}
