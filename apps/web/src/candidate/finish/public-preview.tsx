import { evolve, publicEntries, type Circumstances, type Filing, type FilingRegistered } from '@tirkeu/domain';
import { Card, Facts, Stack, Text } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { inFull } from '../../shared/person.js';
import type { FilingCase } from '../case/filing-case.js';

/** The filing as it would be once registered: the public record is made by the core itself, so the preview cannot promise less than comes. */
export function asRegistered(filing: Filing, { actor, receivedAt }: Pick<Circumstances, 'actor' | 'receivedAt'>): Filing {
  const by = { accountId: actor.accountId, role: actor.role, name: actor.name };
  const event: FilingRegistered = {
    type: 'FilingRegistered', at: receivedAt, by, proposedBy: by, late: false,
    resolution: { number: '', on: filing.electionDay, vote: { members: 0, present: 0, inFavour: 0, against: 0 } },
  };
  return evolve(filing, event);
}

/** "The public will see this": exactly the public record, so that nobody is surprised. */
export function PublicPreview({ filingCase }: { readonly filingCase: FilingCase }) {
  const { t, text } = useWords();
  const { filing, view } = filingCase;
  const [entry] = publicEntries(asRegistered(filing, filingCase.circumstances));
  if (entry === undefined) return null;
  const { contest } = view;
  return (
    <Card title={t('candidate:public.title')} padded>
      <Stack gap={3}>
        <Facts
          layout="row"
          items={[
            { key: 'kk', label: t('candidate:identity.name-kk'), value: <span lang="kk">{inFull(entry.nameKk)}</span> },
            { key: 'ru', label: t('candidate:identity.name-ru'), value: <span lang="ru">{inFull(entry.nameRu)}</span> },
            { key: 'contest', label: t('candidate:public.contest'), value: text(contest.title) },
            { key: 'route', label: t('candidate:public.nominated-by'), value: entry.nominator ? text(entry.nominator) : t(`candidate:route.${entry.route}`) },
            { key: 'commission', label: t('candidate:public.commission'), value: text(contest.commission.names) },
            { key: 'status', label: t('candidate:public.status'), value: t('candidate:public.status.text') },
            { key: 'steps', label: t('candidate:public.steps'), value: t('candidate:public.steps.text') },
          ]}
        />
        <Text size="s" tone="muted">{t('candidate:public.never')}</Text>
      </Stack>
    </Card>
  );
}
