import type { Area } from '@tirkeu/messages';
import { formatDateWithYear } from '@tirkeu/messages';
import { useWords, WithWords } from '../../shared/language.js';
import type { Case } from '../case.js';
import { AppealsSection } from './appeals-section.js';
import { DeclarationsSection } from './declarations-section.js';
import { ListSection } from './list-section.js';
import { AcceptanceSection, ReinstatementSection } from './own-steps.js';
import { PublicationForm } from './publication-form.js';
import { StaySection } from './stay-section.js';

const WORDS: readonly Area[] = ['rulings'];

/** Everything that can follow, decided or not: suspension, appeals, the list, the declarations, the commission's own second thoughts. */
export const AfterDecision = ({ current }: { readonly current: Case }) => (
  <WithWords areas={WORDS} waiting={null}>
    <AppealsSection current={current} />
    <ReinstatementSection current={current} />
    <AcceptanceSection current={current} />
    <ListSection current={current} />
    <DeclarationsSection current={current} />
    <StaySection current={current} />
  </WithWords>
);

/** What a court or the higher commission has suspended, beside a proposal that waits. */
export const StayRecord = ({ current }: { readonly current: Case }) => <WithWords areas={WORDS} waiting={null}><StaySection current={current} /></WithWords>;

/** Where a registration was published, or the form to record it. */
export const PublicationRecord = ({ current }: { readonly current: Case }) => (
  <WithWords areas={WORDS} waiting={null}>{current.filing.publication ? <PublishedIn current={current} /> : current.filing.publishedAt === null && <PublicationForm current={current} />}</WithWords>
);

function PublishedIn({ current: { filing: { publication } } }: { readonly current: Case }) {
  const { t, language } = useWords();
  return publication && <p>{t('rulings:publication.at', { where: publication.where, date: formatDateWithYear(publication.on, language) })}</p>;
}
