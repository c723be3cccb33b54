import type { MessageKey } from '@tirkeu/messages';
import { PHONE } from '../accessibility/inspect.js';
import { Visitor } from '../pages/visitor.js';
import { journey } from './journey.js';
import { lawOf } from './law.js';
import { districtOf } from './places.js';

const MASLIKHAT = 'kz-maslikhat-2023';

/** What is done on each page but answering. */
type Look = () => Promise<void>;

/** Answers a question by one of its words and goes on. */
async function answer(visitor: Visitor, question: MessageKey, word: MessageKey, look: Look): Promise<void> {
  await visitor.arrive(visitor.t(question));
  await visitor.choose(visitor.t(word));
  await look();
  await visitor.press(visitor.t('common:continue'));
}

/** The whole quiz from the start page to the result, by somebody born on a day who was never convicted. */
async function walk(visitor: Visitor, birth: { readonly day: string; readonly month: string; readonly year: string }, look: Look = () => visitor.inspectInEveryLanguage()): Promise<void> {
  const { region } = await districtOf(7);
  const { t, text } = visitor.words;
  await visitor.open('/');
  await visitor.follow(t('public:start.can-i-stand'));
  await visitor.arrive(t('eligibility:title'));
  await visitor.press(t('common:continue'));
  await visitor.see(t('common:error-summary'));
  await look();
  await visitor.choose(text(lawOf(MASLIKHAT)));
  await visitor.press(t('common:continue'));
  await visitor.arrive(t('eligibility:region.title'));
  await visitor.select(t('public:place.region'), text(region));
  await look();
  await visitor.press(t('common:continue'));
  await visitor.arrive(t('eligibility:ask.birth-date'));
  await visitor.writeDate(t('eligibility:ask.birth-date'), { ...birth, day: '31', month: '2' });
  await visitor.press(t('common:continue'));
  await visitor.see(t('eligibility:fault.date.no-such-day'));
  await look();
  await visitor.writeDate(t('eligibility:ask.birth-date'), birth);
  await visitor.press(t('common:continue'));
  await answer(visitor, 'eligibility:ask.citizenship', 'eligibility:answer.yes', look);
  await answer(visitor, 'eligibility:ask.incapacity', 'eligibility:answer.no', look);
  await answer(visitor, 'eligibility:ask.imprisonment', 'eligibility:answer.no', look);
  await answer(visitor, 'eligibility:ask.conviction', 'eligibility:conviction.no', look);
  await answer(visitor, 'eligibility:ask.corruption', 'eligibility:answer.no', look);
}

/** By keyboard alone, on a phone, in the dark. */
const WAYS = [['kk', { keyboard: true }], ['ru', { viewport: PHONE }], ['en', { dark: true }]] as const;

journey('Whether somebody can stand', ({ step, enter }) => {
  for (const [language, manner] of WAYS) {
    step(`a grown citizen can, with the calendar of the region and the way in: ${language}`, async () => {
      const visitor = await enter(Visitor, language, { ...manner, personal: ['1985'] });
      await walk(visitor, { day: '14', month: '7', year: '1985' });
      await visitor.arrive(visitor.t('eligibility:result.yes'));
      await visitor.inspectInEveryLanguage();
      await visitor.page.goBack();
      await visitor.arrive(visitor.t('eligibility:ask.corruption'));
      await visitor.choose(visitor.t('eligibility:answer.yes'));
      await visitor.press(visitor.t('common:continue'));
      await visitor.arrive(visitor.t('eligibility:result.no'));
      await visitor.inspectInEveryLanguage();
      await visitor.press(visitor.t('eligibility:clear'));
      await visitor.arrive(visitor.t('eligibility:title'));
    });
  }

  step('a child cannot, and keeps the result through a change of language; a reload leaves nothing', async () => {
    const visitor = await enter(Visitor, 'en', { personal: ['2020'] });
    await walk(visitor, { day: '29', month: '2', year: '2020' }, () => Promise.resolve());
    await visitor.arrive(visitor.t('eligibility:result.no'));
    await visitor.see(/29\s+February\s+2040/u);
    await visitor.inspectInEveryLanguage();
    await visitor.page.reload();
    await visitor.arrive(visitor.t('eligibility:ask.birth-date'), { byLink: false });
  });
});
