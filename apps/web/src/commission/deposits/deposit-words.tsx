import type { DepositView } from '@tirkeu/contracts';
import type { DepositStanding, Text } from '@tirkeu/domain';
import { formatMoney } from '@tirkeu/messages';
import { Tag, type Tone } from '@tirkeu/ui';
import { useWords, type WordsInUse } from '../../shared/language.js';

/** Whose deposit it is: a person by name in the state language or in Russian, a list by its party. */
export const whoOf = ({ person, nominator }: Pick<DepositView, 'person' | 'nominator'>, { t, text, language }: Pick<WordsInUse, 't' | 'text' | 'language'>): string =>
  (person ? person[language === 'ru' ? 'ru' : 'kk'] : t('deposits:list-of', { name: nominator ? text(nominator) : '' }));

/** A sum in tenge that never breaks over lines. */
export function Tenge({ sum }: { readonly sum: number }) {
  const { language } = useWords();
  return <span className="dp-sum">{formatMoney(sum, language)}</span>;
}

const TONES: Readonly<Partial<Record<DepositStanding, Tone>>> = { due: 'warn', 'partly-paid': 'warn', 'to-be-settled': 'warn', held: 'ok', exempt: 'ok', returned: 'ok', refundable: 'info' };

export function StandingTag({ standing }: { readonly standing: DepositStanding }) {
  const { t } = useWords();
  return <Tag tone={TONES[standing] ?? 'plain'}>{t(`deposits:standing.${standing}`)}</Tag>;
}

/** A district with its maslikhat does not fit a cell: the number does. */
export const placeOf = ({ district, contest }: { readonly district: number | null; readonly contest: Text }, { t, text }: Pick<WordsInUse, 't' | 'text'>): string =>
  (district === null ? text(contest) : t('commission:district', { number: district }));
