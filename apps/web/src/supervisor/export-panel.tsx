import type { ExportView } from '@tirkeu/contracts';
import { formatBytes, formatNumber } from '@tirkeu/messages';
import { Button, DownloadIcon, ProgressBar, TextButton, TextLink } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../shared/language.js';
import { ProblemNotice } from '../shared/problem.js';
import { DropPanel } from './drop-panel.js';
import { EXPORTS, exportFileHref, useExports } from './exports.js';
import type { Around } from './supervisor-page.js';
import './export-panel.css';

/** What is on the screen, to be taken away: with exactly its filters, in the language of the page. */
export function ExportPanel({ walk, scope }: Around) {
  const { t } = useWords();
  const { ask } = useExports();
  return (
    <DropPanel label={t('supervisor:export.button')} icon={<DownloadIcon />}>
      {(close) => (
        <>
          <p className="sv-second">{t('supervisor:export.hint')}</p>
          <ul className="sv-export__choices">
            {EXPORTS.map((choice) => (
              <li key={`${choice.content}-${choice.format}`}>
                <Button kind="quiet" wide size="s" onClick={async () => { await ask.mutateAsync({ walk: { ...walk, election: scope.election }, choice }).then(close, () => undefined); }}>
                  {t(`supervisor:export.${choice.content}`)}, {choice.format.toUpperCase()}
                </Button>
              </li>
            ))}
          </ul>
          <ProblemNotice failure={ask.error} />
        </>
      )}
    </DropPanel>
  );
}

/** Exports under way and done, on whichever page one is meanwhile. */
export function ExportTray() {
  const { t } = useWords();
  const { exports, dismiss } = useExports();
  if (exports.length === 0) return null;
  return (
    <ul className="sv-export t-card" aria-label={t('supervisor:export.tray')}>
      {exports.map(({ id, view, failure }) => (
        <li key={id}>
          <ExportLine view={view} failure={failure} />
          <TextButton onClick={() => dismiss(id)}>{t('supervisor:export.dismiss')}</TextButton>
        </li>
      ))}
    </ul>
  );
}

function ExportLine({ view, failure }: { readonly view: ExportView | undefined; readonly failure: unknown }) {
  const words = useWords();
  const { t, language } = words;
  if (view === undefined) return <div role="status">{failure === null ? t('supervisor:export.waiting') : t('supervisor:export.gone')}</div>;
  if (view.status === 'failed') return <div role="status"><b className="t-text--bad">{t('supervisor:export.failed')}</b> {t('supervisor:export.failed-text')}</div>;
  if (view.status === 'ready') {
    return (
      <div role="status">
        <b>{t('supervisor:export.ready')}</b> {t('supervisor:export.saved', { file: view.fileName })}{view.bytes !== null && ` (${formatBytes(view.bytes, language)})`}.{' '}
        <TextLink href={exportFileHref(view.id)} download={view.fileName}>{t('supervisor:export.download')}</TextLink>
      </div>
    );
  }
  return <div className="sv-export__bar"><ProgressBar value={view.rowsWritten} max={view.rowsTotal ?? Math.max(1, view.rowsWritten)} label={view.fileName} text={progressWords(view, words)} /></div>;
}

function progressWords({ status, rowsWritten, rowsTotal }: ExportView, { t, language }: WordsInUse): string {
  if (status === 'waiting') return t('supervisor:export.waiting');
  if (rowsTotal === null) return t('supervisor:export.writing');
  return t('supervisor:export.rows', { part: formatNumber(rowsWritten, language), whole: formatNumber(rowsTotal, language) });
}
