import { Suspense, lazy, useEffect, useState } from 'react';
import { firstPage } from './first-page.js';

const DeadlineAlarms = lazy(async () => ({ default: (await import('../deadlines/deadline-alarms.js')).DeadlineAlarms }));

/** Alarms of deadlines on a first page, fetched once the page itself stands: on a slow line they take nothing from it. */
export function LaterAlarms() {
  const [stands, setStands] = useState(false);
  useEffect(() => {
    let left = false;
    void firstPage().then(() => { if (!left) setStands(true); });
    return () => { left = true; };
  }, []);
  return stands ? <Suspense fallback={null}><DeadlineAlarms /></Suspense> : null;
}
