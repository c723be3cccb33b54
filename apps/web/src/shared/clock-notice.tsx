import { formatDuration } from '@tirkeu/messages';
import { StaleBar } from '@tirkeu/ui';
import { useDeviceClockDifference } from './clock.js';
import { useWords } from './language.js';

/** Says that the device shows another time than the commission; nothing while they agree. Stands on pages with a deadline. */
export function ClockNotice() {
  const { t, language } = useWords();
  const ahead = useDeviceClockDifference();
  if (ahead === null) return null;
  const difference = formatDuration(Math.abs(ahead), language);
  return <StaleBar>{t(ahead > 0 ? 'common:clock-ahead' : 'common:clock-behind', { difference })}</StaleBar>;
}
