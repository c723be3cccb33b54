import type { FilingActsView } from '@tirkeu/contracts';
import { fullName, groupedReceiptNumber } from '@tirkeu/domain';
import { formatDateOfAct, type Area } from '@tirkeu/messages';
import { DownloadIcon, Identifier, LinkButton, Section, Stack, Tag, Text, TextLink } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../api.js';
import { WithWords, useWords } from '../language.js';
import { Loaded } from '../loading.js';
import './filing-papers.css';

const WORDS: readonly Area[] = ['issued'];

const fileOf = (filingId: string, file: string): string => `/api/filings/${encodeURIComponent(filingId)}/${file}`;

/** The file of one act of a filing. */
export const actHref = (filingId: string, which: string): string => fileOf(filingId, `acts/${encodeURIComponent(which)}.pdf`);

interface Props {
  readonly filingId: string;
  /** Of the filing: what was issued changes with it. */
  readonly version: number;
}

/** Everything that the commission issued on a filing, as files to be kept: acts, and the certificate while it is valid. */
export const FilingPapers = (props: Props) => <WithWords areas={WORDS}><Papers {...props} /></WithWords>;

function Papers({ filingId, version }: Props) {
  const { t } = useWords();
  const papers = useQuery({ queryKey: ['filing-acts', filingId, version], queryFn: ({ signal }) => apiGet<FilingActsView>(fileOf(filingId, 'acts'), signal) });
  return (
    <Section title={t('issued:title')}>
      <Stack gap={3}>
        <Text size="s" tone="muted">{t('issued:text')}</Text>
        <Loaded query={papers} rows={2}>{(view) => <Listed filingId={filingId} view={view} />}</Loaded>
      </Stack>
    </Section>
  );
}

function Listed({ filingId, view: { acts, certificates } }: { readonly filingId: string; readonly view: FilingActsView }) {
  const { t, text, language } = useWords();
  return (
    <>
      <ul className="papers">
        {acts.map(({ which, title, actNumber, on, number, textHash, standing }) => (
          <li key={which}>
            <div>
              <strong>{text(title)}</strong>{actNumber === null ? '' : `, № ${actNumber}`}{on === null ? '' : `, ${formatDateOfAct(on, language)}`} <Tag tone={standing === 'in-force' ? 'ok' : 'plain'}>{t(`issued:standing.${standing}`)}</Tag>
              <ForCheck number={number} textHash={textHash} />
            </div>
            <LinkButton size="s" icon={<DownloadIcon />} href={actHref(filingId, which)} download>{t('issued:pdf')}</LinkButton>
          </li>
        ))}
        {certificates.map(({ candidateId, nameKk, nameRu, number }) => (
          <li key={candidateId}>
            <div>
              <strong lang={language === 'ru' ? 'ru' : 'kk'}>{fullName(language === 'ru' ? nameRu : nameKk)}</strong>
              <ForCheck number={number} />
            </div>
            <LinkButton size="s" icon={<DownloadIcon />} href={fileOf(filingId, `certificates/${encodeURIComponent(candidateId)}.pdf`)} download>{t('issued:certificate')}</LinkButton>
          </li>
        ))}
      </ul>
      {certificates.length > 0 && <Text size="s" tone="muted">{t('issued:certificate.text')}</Text>}
    </>
  );
}

/** The number by which anybody checks it, and the way there. */
function ForCheck({ number, textHash }: { readonly number: string; readonly textHash?: string }) {
  const { t } = useWords();
  return (
    <Text size="s" tone="muted">
      {t('issued:number')}: <Identifier value={groupedReceiptNumber(number)} />{textHash !== undefined && <> <TextLink quiet href={`/verify#${number}.${textHash}`}>{t('issued:check')}</TextLink></>}
    </Text>
  );
}
