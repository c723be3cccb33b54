import { Tag, TextLink } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { casePath } from '../case.js';
import { useQueueOf } from '../queue/queue-data.js';
import { STATUS_TONES } from '../status.js';

/** What is ready to be decided, in the order of the queue. */
export function Agenda({ filingId }: { readonly filingId: string }) {
  const { t, text } = useWords();
  const query = useQueueOf('for-decision');
  return (
    <nav className="cm-agenda" aria-label={t('commission:decision.agenda')}>
      <h2>{t('commission:decision.agenda')}</h2>
      <Loaded query={query} rows={4}>
        {({ rows }) => (
          <ol>
            {rows.map((row, index) => (
              <li key={row.filingId}>
                <TextLink quiet href={casePath(row.filingId, 'decision')} aria-current={row.filingId === filingId ? 'page' : undefined}>
                  <span>{index + 1}</span>
                  <span lang="kk">{row.candidate}</span>
                  <span className="cm-quiet">{row.nominator === null ? t(`common:route.${row.route}`) : text(row.nominator)}{row.district !== null && `, ${t('commission:district', { number: row.district })}`}</span>
                  <Tag tone={STATUS_TONES[row.status]}>{t(`common:status.${row.status}`)}</Tag>
                </TextLink>
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </nav>
  );
}
