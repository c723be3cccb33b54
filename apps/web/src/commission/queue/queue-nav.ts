import { QUEUES, type QueueView } from '@tirkeu/contracts';
import type { Role } from '@tirkeu/domain';
import type { SideNavProps } from '@tirkeu/ui';
import type { WordsInUse } from '../../shared/language.js';
import { informalHref } from '../informal/informal-address.js';
import { queueHref, type QueueFilters } from './queue-address.js';

const UNFILTERED: QueueFilters = { queue: 'all', route: null, district: null, holder: null };

/** Where a commission's work lies: its queues, the drafts it was asked to look at, and people. `current`: `informal`, or the queue of the filters. Secretaries also judge who acts for parties and associations. */
export const queueGroups = ({ t }: Pick<WordsInUse, 't'>, view: Pick<QueueView, 'counts' | 'informalChecks'> | undefined, filters: QueueFilters | null, role: Role | undefined): SideNavProps['groups'] => [
  {
    heading: t('commission:queue.queues'),
    items: QUEUES.map((queue) => ({ label: t(`commission:queue.${queue}.name`), href: queueHref({ ...filters ?? UNFILTERED, queue }), count: view?.counts[queue], current: queue === filters?.queue })),
  },
  ...(view === undefined || view.informalChecks === null ? [] : [{
    heading: t('commission:informal'),
    items: [{ label: t('commission:informal.checks'), href: informalHref(), count: view.informalChecks, current: filters === null }],
  }]),
  { heading: t('commission:money-and-ballot'), items: [{ label: t('commission:deposits'), href: '/commission/deposits' }, { label: t('commission:ballot'), href: '/commission/ballot' }] },
  { heading: t('commission:people'), items: [{ label: t('commission:people.confirm'), href: '/commission/people' }, ...(role === 'secretary' ? [{ label: t('commission:people.agents'), href: '/nominator/agents' }] : [])] },
];
