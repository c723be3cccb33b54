import type { Receipt } from '@tirkeu/domain';
import { DownloadIcon, LinkButton, Notice, Skeleton } from '@tirkeu/ui';
import { useEffect, useState } from 'react';
import { useWords } from '../../../shared/language.js';
import { checkStanding, type Standing } from './check-log.js';
import { proofHref, proofOfReceipt, publishedLog } from './log-source.js';

type Found = Standing | { readonly kind: 'away' };

async function standingOf(receipt: Receipt): Promise<Found> {
  try {
    const [proof, keys] = await Promise.all([proofOfReceipt(receipt.number), publishedLog.keys()]);
    return await checkStanding(receipt, proof, keys);
  } catch {
    return { kind: 'away' };
  }
}

/** Holds a genuine receipt against the published log, on this device. */
export function LogStanding({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useWords();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    let isWanted = true;
    setFound(null);
    void standingOf(receipt).then((standing) => { if (isWanted) setFound(standing); });
    return () => { isWanted = false; };
  }, [receipt]);
  if (found === null) return <Skeleton rows={2} text={t('record:standing.checking')} />;
  return <Shown found={found} number={receipt.number} />;
}

function Shown({ found, number }: { readonly found: Found; readonly number: string }) {
  const { t } = useWords();
  if (found.kind === 'impossible') return <Notice tone="info" live title={t('record:log.impossible')} />;
  if (found.kind === 'holds') {
    return (
      <Notice tone="ok" live title={t('record:standing.holds')} actions={<LinkButton size="s" href={proofHref(number)} download={`${number}.tlog-proof`} icon={<DownloadIcon />}>{t('record:standing.proof')}</LinkButton>}>
        <p>{t(found.signed === 'browser' ? 'record:standing.holds.text' : 'record:standing.holds.unsigned', { size: found.size })}</p>
      </Notice>
    );
  }
  return <Notice tone={found.kind === 'wrong' ? 'bad' : 'info'} live title={t(`record:standing.${found.kind}`)}><p>{t(`record:standing.${found.kind}.text`)}</p></Notice>;
}
