import { KAZAKH_ALPHABET, type BallotName, type Text as TextValue } from '@tirkeu/domain';
import { Section, Stack, Text, type HeadingLevel } from '@tirkeu/ui';
import { useWords } from '../language.js';
import './ballot.css';

/** What the ballot prints under the name of a self-nominee, in its two languages. */
const SELF_NOMINATED: Pick<TextValue, 'kk' | 'ru'> = { kk: 'Өзін-өзі ұсынған', ru: 'Самовыдвижение' };

export interface BallotEntryProps {
  readonly name: BallotName;
  /** The party or association; null of a self-nominee. */
  readonly nominator: TextValue | null;
  /** Of the heading under the entry. */
  readonly level: HeadingLevel;
}

/** An entry as the ballot prints it, letter by letter, and why it stands where it does. */
export function BallotEntry({ name, nominator, level }: BallotEntryProps) {
  const { t } = useWords();
  const by = nominator ?? SELF_NOMINATED;
  return (
    <Stack gap={4}>
      <div className="ballot-entry" role="group" aria-label={t('ballot:printed')}>
        {(['kk', 'ru'] as const).map((language) => (
          <div key={language} lang={language}>
            {language === 'ru' && <hr />}
            <p className="ballot-entry__name">{name[language]}</p>
            <p className="ballot-entry__by">{by[language]}</p>
          </div>
        ))}
      </div>
      <Section title={t('ballot:order')} level={level}>
        <Text size="s" tone="muted">{t('ballot:order.text')}</Text>
        <p className="ballot-alphabet t-text--muted" lang="kk">{KAZAKH_ALPHABET}</p>
      </Section>
    </Stack>
  );
}
