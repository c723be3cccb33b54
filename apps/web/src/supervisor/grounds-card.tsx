import type { InsightsView } from '@tirkeu/contracts';
import { citationPlace, getGround, isUnsettled } from '@tirkeu/domain';
import { Card, DataTable, Tag, Text, TextLink } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { NumberLink } from './share-text.js';
import type { Around } from './supervisor-page.js';
import { toFigures, toFilings, walkHref } from './walk.js';

/** Refusals by legal ground, most used first. One refusal may rest on several. */
export function GroundsCard({ insights, walk, rulebook }: Around & { readonly insights: InsightsView }) {
  const { t, text, language } = useWords();
  const title = t('supervisor:grounds.title');
  const used = insights.grounds.filter(({ refusals }) => refusals > 0).sort((one, other) => other.refusals - one.refusals);
  return (
    <Card as="section" className="sv-card" title={title} aria-label={title}>
      {used.length === 0
        ? <Text size="s" tone="muted">{t('supervisor:grounds.none')}</Text>
        : (
          <>
            <Text size="s" tone="muted">{t('supervisor:grounds.note')}</Text>
            <DataTable
              caption={title}
              density="compact"
              rows={used}
              rowKey={({ ground }) => ground}
              columns={[
                {
                  id: 'ground', header: t('supervisor:column.ground'), rowHeader: true,
                  cell: ({ ground, title: name }) => {
                    const { citation } = getGround(rulebook, ground);
                    return (
                      <>
                        <TextLink className="sv-row" href={walkHref(toFigures(walk, { ground }))}>{text(name)}</TextLink>
                        <span className="sv-second">{citationPlace(citation, language)}{isUnsettled(citation) && <> <Tag tone="warn">{t('supervisor:to-confirm')}</Tag></>}</span>
                      </>
                    );
                  },
                },
                {
                  id: 'refusals', header: t('supervisor:column.refusals'), align: 'end', width: '84px',
                  cell: ({ ground, title: name, refusals }) => <NumberLink value={refusals} label={`${t('supervisor:column.refusals')}, ${text(name)}`} href={walkHref(toFilings(walk, { ground }))} />,
                },
                {
                  id: 'reversed', header: t('supervisor:column.reversed'), align: 'end', width: '96px',
                  cell: ({ ground, title: name, reversed }) => <NumberLink value={reversed} label={`${t('supervisor:column.reversed')}, ${text(name)}`} href={walkHref(toFilings(walk, { ground, outcome: 'reversed' }))} />,
                },
              ]}
            />
          </>
        )}
    </Card>
  );
}
