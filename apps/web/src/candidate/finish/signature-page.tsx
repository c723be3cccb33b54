import type { SignaturesView } from '@tirkeu/contracts';
import type { FilingSignature } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Button, ListBullets, Notice, Section, Stack, Steps, Text } from '@tirkeu/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { WithWords, useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useAction } from '../../shared/queries.js';
import { NoSignature, signWithNcalayer } from '../../shared/signatures/ncalayer.js';
import { SignatureList, TONES, reasonsOf, signaturesKey, useSignatures } from '../../shared/signatures/signature-list.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { CasePage } from '../case/case-page.js';
import type { FilingCase } from '../case/filing-case.js';

const WORDS: readonly Area[] = ['signatures'];

interface Props {
  readonly filingCase: FilingCase;
}

/** Signing what was handed in with a key of the national certification authority. The submission stands whatever comes of it. */
export const SignaturePage = (props: Props) => <WithWords areas={WORDS} waiting={<WaitingPage />}><OwnPage {...props} /></WithWords>;

/** Only a page that was asked for by its own address may speak to NCALayer. */
const isOwnPage = (): boolean => performance.getEntriesByType('navigation').some(({ name }) => URL.canParse(name) && new URL(name).pathname === window.location.pathname);

function OwnPage({ filingCase }: Props) {
  const [isOwn] = useState(isOwnPage);
  useEffect(() => { if (!isOwn) window.location.reload(); }, [isOwn]);
  return isOwn ? <Content filingCase={filingCase} /> : <WaitingPage />;
}

function Content({ filingCase }: Props) {
  const { t } = useWords();
  const query = useSignatures(filingCase.filing.id);
  return (
    <CasePage filingCase={filingCase} title={t('signatures:title')}>
      <Loaded query={query} rows={6}>{(view) => (view.term === null && view.signatures.length === 0 ? <Off /> : <Signing filingCase={filingCase} view={view} />)}</Loaded>
    </CasePage>
  );
}

function Off() {
  const { t } = useWords();
  return <Notice tone="info" title={t('signatures:off.title')}><p>{t('signatures:off.text')}</p></Notice>;
}

function Signing({ filingCase, view }: Props & { readonly view: SignaturesView }) {
  const { t } = useWords();
  return (
    <Stack gap={5}>
      {view.term && <Text>{t(`signatures:lead.${view.term}`)}</Text>}
      {view.toSign && <Text>{t('signatures:lead.who')}</Text>}
      <Notice tone="ok" title={t('signatures:safe')} />
      {view.toSign && <Sign filingCase={filingCase} text={view.toSign.text} isFirst={view.signatures.length === 0} />}
      <Section title={t('signatures:list.title')}><SignatureList signatures={view.signatures} zone={filingCase.timetable.zone} /></Section>
    </Stack>
  );
}

function Sign({ filingCase, text, isFirst }: Props & { readonly text: string; readonly isFirst: boolean }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const { mutateAsync } = useAction(filingCase.filing.id);
  const [failure, setFailure] = useState<unknown>(null);
  const [attached, setAttached] = useState<FilingSignature | null>(null);
  const sign = async (): Promise<void> => {
    setFailure(null);
    setAttached(null);
    try {
      const { view } = await mutateAsync({ type: 'attach-signature', message: await signWithNcalayer(text, language) });
      await client.invalidateQueries({ queryKey: signaturesKey(filingCase.filing.id) });
      setAttached(view.filing.signatures?.at(-1) ?? null);
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return (
    <Section title={t('signatures:how.title')}>
      <Stack gap={4}>
        <Steps items={[{ key: 'program', title: t('signatures:how.program') }, { key: 'key', title: t('signatures:how.key') }]} />
        {failure instanceof NoSignature
          ? <Notice tone="warn" live title={t(`signatures:fault.${failure.fault}.what`)}><p>{t('signatures:safe')}</p><p>{t(`signatures:fault.${failure.fault}.do`)}</p><p>{t('signatures:paper')}</p></Notice>
          : <ProblemNotice failure={failure} />}
        {attached && <Attached signature={attached} />}
        <div><Button kind="primary" onClick={sign} pendingText={t('signatures:signing')}>{t(isFirst ? 'signatures:sign' : 'signatures:again')}</Button></div>
      </Stack>
    </Section>
  );
}

/** What became of the signature that was just made, said aloud. */
function Attached({ signature: { judgement } }: { readonly signature: FilingSignature }) {
  const words = useWords();
  const { t } = words;
  const reasons = reasonsOf(judgement, words);
  return (
    <Notice tone={TONES[judgement.outcome]} live title={t(`signatures:attached.${judgement.outcome}`)}>
      {reasons.length > 0 && <ListBullets items={reasons} />}
      <p>{t(judgement.outcome === 'invalid' ? 'signatures:attached.again' : 'signatures:not-certified')}</p>
    </Notice>
  );
}
