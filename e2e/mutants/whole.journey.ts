import { Visitor } from '../pages/visitor.js';
import { journey } from '../journeys/journey.js';

/** Not among the specs: shows that a run in which nothing goes wrong fails where a page was not looked over. */
journey('A journey that looks a page over', ({ step, enter }) => {
  step('in every language', async () => {
    const visitor = await enter(Visitor, 'en');
    await visitor.open('/help');
    await visitor.inspectInEveryLanguage();
  });
});
