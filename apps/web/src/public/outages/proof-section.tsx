import type { ProbeView } from '@tirkeu/contracts';
import { Facts, Section, Stack, Text } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import type { Span } from './outages-data.js';

/** Every reading with its signature, and the keys: enough to check the ledger without believing anybody. */
export function ProofSection({ probes, day }: { readonly probes: readonly ProbeView[]; readonly day: Span }) {
  const { t } = useWords();
  const query = new URLSearchParams({ from: day.from, until: day.until }).toString();
  return (
    <Section title={t('outages:proof.title')}>
      <Stack gap={3}>
        <Text>{t('outages:proof.lead')}</Text>
        <div className="outages-files">
          <span>{t('outages:proof.files')}:</span>
          <a href={`/api/outages/readings.csv?${query}`} download>CSV</a>
          <a href={`/api/outages/readings.json?${query}`} download>JSON</a>
        </div>
        {probes.length > 0 && <Text size="s" tone="muted">{t('outages:proof.keys')}</Text>}
        <Facts items={probes.map(({ id, publicKey, onSameMachine, last }) => ({
          key: id, label: onSameMachine ? `${id} (${t('outages:same-machine.tag')})` : id,
          value: (
            <>
              <code className="outages-key">{publicKey}</code>
              {typeof last?.clockAheadMillis === 'number' && <Text size="s" tone="muted">{t('outages:proof.clock', { millis: last.clockAheadMillis })}</Text>}
            </>
          ),
        }))} />
      </Stack>
    </Section>
  );
}
