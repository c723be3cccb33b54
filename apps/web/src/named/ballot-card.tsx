import { ballotNameOf } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { Section, Stack, Text } from '@tirkeu/ui';
import { SignOff } from '../shared/ballot/sign-off.js';
import { WithWords, useWords } from '../shared/language.js';
import { useAnswer } from './use-answer.js';
import type { NamingCase } from './with-naming.js';

const WORDS: readonly Area[] = ['ballot'];

/** A registered person's own entry on the ballot, whoever nominated them. */
export const BallotCard = (props: { readonly naming: NamingCase }) => <WithWords areas={WORDS} waiting={null}><Content {...props} /></WithWords>;

function Content({ naming: { view, timetable } }: { readonly naming: NamingCase }) {
  const { t } = useWords();
  const act = useAnswer(view.filingId);
  return (
    <Section title={t('ballot:title')}>
      <Stack gap={4}>
        <Text>{t('ballot:lead')}</Text>
        <SignOff
          candidateId={view.entered.id} name={ballotNameOf(view.entered)} nominator={view.nominator} approval={view.ballotApproval ?? undefined}
          isOpen={view.allowed.includes('confirm-ballot-entry')} timetable={timetable} level={3} act={act}
        />
      </Stack>
    </Section>
  );
}
