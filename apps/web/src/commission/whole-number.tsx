import { REVEAL_PURPOSES, type RevealedNumber } from '@tirkeu/contracts';
import { fullName, iinLastFour, type Filing } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Button, Dialog, Identifier, Notice, RadioGroup, Select, Stack, Text, TextButton } from '@tirkeu/ui';
import { useEffect, useState } from 'react';
import { apiPost } from '../shared/api.js';
import { WithWords, useWords } from '../shared/language.js';
import { ProblemNotice } from '../shared/problem.js';
import { useSession } from '../shared/session.js';

const WORDS: readonly Area[] = ['record'];
/** How long a whole number stays on the screen. */
const SHOWN_MS = 60_000;
const MAY_SEE: readonly string[] = ['clerk', 'chair', 'secretary'];

/** The way to a whole IIN, for whoever of the commission may see one. Each showing is written down before it. */
export function WholeNumber({ filing }: { readonly filing: Filing }) {
  const { session } = useSession();
  if (!MAY_SEE.includes(session?.active.role ?? '') || filing.candidates.length === 0) return null;
  return <WithWords areas={WORDS} waiting={null}><Revealing filing={filing} /></WithWords>;
}

function Revealing({ filing }: { readonly filing: Filing }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <TextButton className="t-nowrap" onClick={() => setOpen(true)}>{t('record:reveal.open')}</TextButton>
      {open && <RevealDialog filing={filing} onClose={() => setOpen(false)} />}
    </>
  );
}

function RevealDialog({ filing, onClose }: { readonly filing: Filing; readonly onClose: () => void }) {
  const { t } = useWords();
  const [whose, setWhose] = useState(filing.candidates[0]?.id ?? '');
  const [purpose, setPurpose] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [iin, setIin] = useState<string | null>(null);
  useEffect(() => {
    if (iin === null) return undefined;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [iin, onClose]);
  const show = async () => {
    setMissing(purpose === null);
    if (purpose === null) return;
    setFailure(null);
    await apiPost<RevealedNumber>(`/api/filings/${encodeURIComponent(filing.id)}/candidates/${encodeURIComponent(whose)}/number`, { purpose }).then((shown) => setIin(shown.iin), setFailure);
  };
  if (iin !== null) {
    return (
      <Dialog open onClose={onClose} title={t('record:reveal.open')} closeText={t('common:close')} actions={<Button onClick={onClose}>{t('record:reveal.hide')}</Button>}>
        <div role="status"><Stack gap={3}><Identifier value={iin} size="l" /><Text tone="muted">{t('record:reveal.noted')}</Text></Stack></div>
      </Dialog>
    );
  }
  return (
    <Dialog
      open onClose={onClose} title={t('record:reveal.open')} closeText={t('common:close')}
      actions={<><Button kind="primary" onClick={show} pendingText={t('record:reveal.showing')}>{t('record:reveal.show')}</Button><Button onClick={onClose}>{t('common:cancel')}</Button></>}
    >
      <Stack gap={4}>
        {failure !== null && <ProblemNotice failure={failure} />}
        <Notice tone="info"><p>{t('record:reveal.text')}</p></Notice>
        {filing.candidates.length > 1 && (
          <Select
            id="reveal-whose" label={t('record:reveal.whose')} value={whose} onChange={setWhose}
            options={filing.candidates.map(({ id, nameKk, iin: masked }) => ({ value: id, label: `${fullName(nameKk)} (${iinLastFour(masked)})`, lang: 'kk' }))}
          />
        )}
        <RadioGroup
          id="reveal-purpose" label={t('record:reveal.purpose')} value={purpose} onChange={setPurpose} error={isMissing && purpose === null ? t('record:reveal.purpose.missing') : undefined}
          options={REVEAL_PURPOSES.map((each) => ({ value: each, label: t(`record:purpose.${each}`) }))}
        />
      </Stack>
    </Dialog>
  );
}
