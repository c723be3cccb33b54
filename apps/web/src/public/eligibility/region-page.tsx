import { questionsOf } from '@tirkeu/domain';
import { Button, Form, Select, Stack } from '@tirkeu/ui';
import { useLocation } from 'wouter';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import { atStart, inOrder } from '../place-choice.js';
import { answerSheet, useAnswerSheet } from './answer-sheet.js';
import { BEGIN, nextStep, stepHref } from './course.js';
import { getLaw, useKnown } from './known.js';

/** Where: for the calendar alone, so it may be left open. */
export function RegionPage({ lawId }: { readonly lawId: string }) {
  const { t, text, language } = useWords();
  const known = useKnown();
  const [, navigate] = useLocation();
  const { answers, regionId } = useAnswerSheet();
  return (
    <Page title={t('eligibility:region.title')} width="reading" back={{ href: BEGIN, text: t('common:back') }}>
      <Loaded query={known}>{({ laws, map, today }) => (
        <Form label={t('eligibility:region.title')} onSubmit={() => navigate(stepHref(lawId, nextStep(questionsOf(getLaw(laws, lawId), today), answers)))}>
          <Stack gap={5}>
            <Select
              id="region" label={t('public:place.region')} hint={t('eligibility:region.hint')} value={regionId} onChange={answerSheet.chooseRegion} emptyText={t('eligibility:region.unknown')}
              options={inOrder(map.regions, language).map(({ id, names }) => ({ value: id, label: atStart(text(names)) }))}
            />
            <div><Button type="submit" kind="primary">{t('common:continue')}</Button></div>
          </Stack>
        </Form>
      )}</Loaded>
    </Page>
  );
}
