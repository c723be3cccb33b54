import { Visitor } from '../pages/visitor.js';
import { journey } from '../journeys/journey.js';

/** Not among the specs: shows that a journey that goes wrong is told, pictured and counted. */
journey('A journey that goes wrong', ({ step, enter }) => {
  let visitor: Visitor;

  step('begins well', async () => {
    visitor = await enter(Visitor, 'en');
    await visitor.open('/help');
  });

  step('looks for what is not there', async () => {
    visitor.page.setDefaultTimeout(200);
    await visitor.press('A button that nobody made');
  });

  step('never comes here', async () => {
    await visitor.open('/');
  });
});
