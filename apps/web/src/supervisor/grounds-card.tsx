import type { FiguresView } from '@tirkeu/contracts';
import { citationPlace, getGround, isUnsettled } from '@tirkeu/domain';
import { Card, DataTable, Tag, Text, TextLink } from '@tirkeu/ui';
import { useWords } from '../shared/language.js';
import { NumberLink } from './share-text.js';
import type { Around } from './supervisor-page.js';
import { toFigures, toFilings, walkHref } from './walk.js';

/** Refusals by legal ground, most used first. One refusal may rest on several. */
export function GroundsCard({ view, walk, rulebook }: Around & { readonly view: FiguresView }) {
  const { t, text, language } = useWords();
  const title = t('supervisor:grounds.title');
  const used = view.grounds.filter(({ refused }) => refused > 0).sort((one, other) => other.refused - one.refused);
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
                  id: 'refused', header: t('supervisor:column.refusals'), align: 'end', width: '84px',
                  cell: ({ ground, title: name, refused }) => <NumberLink value={refused} label={`${t('supervisor:column.refusals')}, ${text(name)}`} href={walkHref(toFilings(walk, { ground }))} />,
                },
                {
                  id: 'reversed', header: t('supervisor:column.reversed'), align: 'end', width: '96px',
                  cell: ({ ground, title: name, reversed }) => <NumberLink value={reversed} label={`${t('supervisor:column.reversed')}, ${text(name)}`} href={walkHref(toFilings(walk, { ground, listed: 'reversed' }))} />,
                },
              ]}
            />
          </>
        )}
    </Card>
  );
}
