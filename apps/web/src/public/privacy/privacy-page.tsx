import { PERSONAL_FIELDS, PERSONAL_FIELD_IDS, ACTOR_FIELD, type PersonalField } from '@tirkeu/domain';
import type { Area } from '@tirkeu/messages';
import { DataTable, ListBullets, Section, Skeleton, Stack, Text } from '@tirkeu/ui';
import { Suspense } from 'react';
import { Citation } from '../../shared/citation.js';
import { WithWords, useWords } from '../../shared/language.js';
import { Page } from '../../shared/page.js';
import { ProblemNotice } from '../../shared/problem.js';
import { TermList } from '../../shared/privacy/term-list.js';
import { useRulebook } from '../../shared/rulebook.js';
import { WaitingPage } from '../../shared/waiting-page.js';
import { useChosenElection } from '../public-queries.js';

const WORDS: readonly Area[] = ['privacy'];
const PROMISES = ['sealed', 'reads', 'number', 'home', 'rights'] as const;

/** One line for each field, as the one list of the program has it. */
const ROWS: readonly PersonalField[] = PERSONAL_FIELD_IDS.flatMap((id) => [...PERSONAL_FIELDS, ACTOR_FIELD].find((field) => field.id === id) ?? []);

/** How personal data are handled, for everybody: made from the list by which they are sealed and destroyed. */
export const PrivacyPage = () => <WithWords areas={WORDS} waiting={<WaitingPage />}><Content /></WithWords>;

function Content() {
  const { t } = useWords();
  const { election, failure } = useChosenElection(null);
  const terms = election === undefined
    ? failure === null ? <Skeleton rows={3} text={t('common:loading')} /> : <ProblemNotice failure={failure} />
    : <Suspense fallback={<Skeleton rows={3} text={t('common:loading')} />}><TermsUnder rulebookId={election.rulebookId} /></Suspense>;
  return (
    <Page title={t('privacy:page.title')} lead={t('privacy:page.lead')}>
      <Stack gap={5}>
        <Section title={t('privacy:promises.title')}><ListBullets items={PROMISES.map((promise) => t(`privacy:promise.${promise}`))} /></Section>
        <Section title={t('privacy:terms.title')}>{terms}</Section>
        <Section title={t('privacy:table.title')}>
          <DataTable
            caption={t('privacy:table.title')} captionHidden rows={[...ROWS]} rowKey={({ id }) => id}
            columns={[
              { id: 'what', header: t('privacy:col.what'), rowHeader: true, card: 'title', width: '24%', cell: ({ id }) => t(`privacy:field.${id}`) },
              { id: 'why', header: t('privacy:col.why'), width: '26%', cell: ({ purpose }) => t(`privacy:purpose.${purpose}`) },
              { id: 'who', header: t('privacy:col.who'), width: '28%', cell: (field) => t(`privacy:class.${field.class}`) },
              { id: 'kept', header: t('privacy:col.kept'), cell: ({ keepUntil }) => t(`privacy:kept.${keepUntil}`) },
            ]}
          />
        </Section>
      </Stack>
    </Page>
  );
}

function TermsUnder({ rulebookId }: { readonly rulebookId: string }) {
  const { t } = useWords();
  const { retention } = useRulebook(rulebookId);
  return (
    <Stack gap={2}>
      <TermList terms={retention.value} />
      <Text>{t('privacy:term.appeal')}</Text>
      <Text size="s" tone="muted"><Citation citation={retention.citation} /></Text>
    </Stack>
  );
}
