import { QUEUES, type QueueView } from '@tirkeu/contracts';
import type { Role } from '@tirkeu/domain';
import type { SideNavProps } from '@tirkeu/ui';
import type { WordsInUse } from '../../shared/language.js';
import { counterHref } from '../../shared/counter/counter-address.js';
import { informalHref } from '../informal/informal-address.js';
import { NO_FILTERS, queueHref, type QueueFilters } from './queue-address.js';

/** A place beside the queues. */
export type BesideQueues = 'informal' | 'counter';

/** Where a commission's work lies: its queues, the drafts it was asked to look at, what came on paper, and people. `here`: the filters of the queue in sight, or the place beside it. Secretaries also judge who acts for parties and associations. */
export function queueGroups({ t }: Pick<WordsInUse, 't'>, view: Pick<QueueView, 'counts' | 'informalChecks' | 'counterDrafts'> | undefined, here: QueueFilters | BesideQueues, role: Role | undefined): SideNavProps['groups'] {
  const filters = typeof here === 'string' ? null : here;
  const drafts = [
    ...(view === undefined || view.counterDrafts === null ? [] : [{ label: t('commission:counter'), href: counterHref(), count: view.counterDrafts, current: here === 'counter' }]),
    ...(view === undefined || view.informalChecks === null ? [] : [{ label: t('commission:informal.checks'), href: informalHref(), count: view.informalChecks, current: here === 'informal' }]),
  ];
  return [
    {
      heading: t('commission:queue.queues'),
      items: QUEUES.map((queue) => ({ label: t(`commission:queue.${queue}.name`), href: queueHref({ ...filters ?? NO_FILTERS, queue }), count: view?.counts[queue], current: queue === filters?.queue })),
    },
    ...(drafts.length === 0 ? [] : [{ heading: t('commission:informal'), items: drafts }]),
    { heading: t('commission:meetings'), items: [{ label: t('commission:meetings.all'), href: '/commission/meetings' }, { label: t('commission:contests'), href: '/commission/contests' }, { label: t('commission:lost-time'), href: '/commission/lost-time' }] },
    { heading: t('commission:money-and-ballot'), items: [{ label: t('commission:deposits'), href: '/commission/deposits' }, { label: t('commission:ballot'), href: '/commission/ballot' }] },
    { heading: t('commission:people'), items: [{ label: t('commission:people.confirm'), href: '/commission/people' }, ...(role === 'chair' ? [{ label: t('commission:people.access'), href: '/commission/access' }, { label: t('commission:people.access-log'), href: '/commission/access-log' }] : []), ...(role === 'secretary' ? [{ label: t('commission:people.agents'), href: '/nominator/agents' }] : [])] },
  ];
}
