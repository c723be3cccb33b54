import type { FilingSignature, SignatureOutcome } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Notice, TextLink } from '@tirkeu/ui';
import { WithWords, useWords } from '../../shared/language.js';
import { casePath, type Case } from '../case.js';

const WORDS: readonly Area[] = ['signatures'];
const TONES = { valid: 'ok', invalid: 'bad', undetermined: 'warn' } as const satisfies Readonly<Record<SignatureOutcome, string>>;

/** The latest electronic signature in one line. Where there is none, nothing: nobody has to sign so. */
export function SignatureLine({ current }: { readonly current: Case }) {
  const latest = current.filing.signatures?.at(-1);
  return latest ? <WithWords areas={WORDS} waiting={null}><Line filingId={current.filing.id} latest={latest} /></WithWords> : null;
}

function Line({ filingId, latest: { judgement, second } }: { readonly filingId: string; readonly latest: FilingSignature }) {
  const { t } = useWords();
  const isDisputed = second !== null && second.outcome !== judgement.outcome;
  return (
    <Notice tone={isDisputed ? 'warn' : TONES[judgement.outcome]} title={t(isDisputed ? 'signatures:disputed' : `signatures:outcome.${judgement.outcome}`)}>
      <p>{t('signatures:not-certified')}. <TextLink href={casePath(filingId, 'signatures')}>{t('signatures:case.link')}</TextLink></p>
    </Notice>
  );
}
