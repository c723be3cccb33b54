import { ageOn, fullName, type Candidate } from '@tirkeu/domain';
import { Button, DataTable, ListBullets, Notice, Stack, StatusMark, Tag, Text, TextLink, TrashIcon, TwoLines, useAnnouncer, type DataColumn } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useIntent } from '../../shared/use-intent.js';
import { detailWords } from './detail-words.js';
import { consentOf, detailsMissingOf, personHref, type Nomination } from './nomination.js';

interface Numbered {
  readonly place: number;
  readonly candidate: Candidate;
}

const MOST_SHOWN = 100;

/** The people of a nomination in the order in which they will be printed, with what is missing of each. */
export function PeopleTable({ nomination }: { readonly nomination: Nomination }) {
  const { t } = useWords();
  const { filing, people, allowed, timetable, isList } = nomination;
  const [shown, setShown] = useState(MOST_SHOWN);
  const [leaving, setLeaving] = useState<Candidate | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { act } = useIntent(filing.id);
  const announce = useAnnouncer();
  const remove = async (candidate: Candidate) => {
    setFailure(null);
    await act({ type: 'remove-candidate', candidateId: candidate.id }).then(() => announce(t('nominator:person.removed')), setFailure);
    setLeaving(null);
  };
  const columns: DataColumn<Numbered>[] = [
    ...(isList ? [{ id: 'place', header: t('nominator:column.place'), width: '3rem', card: 'hidden', cell: ({ place }) => place } satisfies DataColumn<Numbered>] : []),
    { id: 'name', header: t('nominator:column.name'), rowHeader: true, card: 'title', cell: ({ candidate }) => <Name nomination={nomination} candidate={candidate} /> },
    { id: 'missing', header: t('nominator:column.gaps'), card: 'line', cell: ({ candidate }) => <Missing nomination={nomination} candidate={candidate} /> },
    { id: 'consent', header: t('nominator:column.consent'), card: 'line', cell: ({ candidate }) => <ConsentMark nomination={nomination} candidate={candidate} /> },
    ...(allowed.includes('remove-candidate') ? [{
      id: 'remove', header: t('nominator:column.remove'), headerHidden: true, card: 'plain', align: 'end', width: '8.5rem',
      cell: ({ candidate }) => <Button size="xs" kind="quiet" icon={<TrashIcon />} aria-label={t('nominator:person.remove-label', { name: fullName(candidate.nameKk) })} onClick={() => setLeaving(candidate)}>{t('nominator:person.remove')}</Button>,
    } satisfies DataColumn<Numbered>] : []),
  ];
  const rows = people.slice(0, shown).map((candidate, index): Numbered => ({ place: index + 1, candidate }));
  return (
    <Stack gap={3}>
      <ProblemNotice failure={failure} timetable={timetable} />
      {leaving && (
        <Notice tone="warn" live title={t('nominator:person.remove-sure', { name: fullName(leaving.nameKk) })} actions={<><Button kind="danger" onClick={() => remove(leaving)}>{t('nominator:person.remove')}</Button><Button onClick={() => setLeaving(null)}>{t('common:cancel')}</Button></>}>
          <p>{t('nominator:person.remove-text')}</p>
        </Notice>
      )}
      <DataTable caption={t('nominator:people.title')} columns={columns} rows={rows} rowKey={({ candidate }) => candidate.id} density="compact" />
      {people.length > shown && <div><Button onClick={() => setShown(people.length)}>{t('nominator:people.rest', { count: people.length - shown })}</Button></div>}
    </Stack>
  );
}

function Name({ nomination: { filing, allowed }, candidate }: { readonly nomination: Nomination; readonly candidate: Candidate }) {
  const { t } = useWords();
  const name = fullName(candidate.nameKk);
  const age = t('nominator:age', { count: ageOn(candidate.birthDate, filing.electionDay) });
  const shown = <span lang="kk">{name}</span>;
  return <TwoLines first={allowed.includes('import-candidates') ? <TextLink href={personHref(filing.id, candidate.id)}>{shown}</TextLink> : shown} second={<>{`${t(`nominator:sex.${candidate.sex}`)}, ${age}`}</>} />;
}

function Missing({ nomination, candidate }: { readonly nomination: Nomination; readonly candidate: Candidate }) {
  const words = useWords();
  const { t, text } = words;
  const details = nomination.filing.status === 'draft' ? detailsMissingOf(nomination.filing, candidate) : [];
  const papers = nomination.papersMissing.filter(({ candidateId }) => candidateId === candidate.id);
  if (details.length + papers.length === 0) return <StatusMark>{t('nominator:nothing-missing')}</StatusMark>;
  const detailsSaid = details.map((detail) => detailWords(detail, words));
  // A list has hundreds of papers; their own page names each.
  const papersSaid = nomination.isList ? (papers.length === 0 ? [] : [t('nominator:papers.of-person', { count: papers.length })]) : papers.map(({ requirement }) => text(requirement.title));
  return <ListBullets items={[...detailsSaid, ...papersSaid]} />;
}

function ConsentMark({ nomination: { filing }, candidate }: { readonly nomination: Nomination; readonly candidate: Candidate }) {
  const { t } = useWords();
  const state = consentOf(filing, candidate);
  const words = t(`nominator:consent.${state}`);
  if (state === 'refused') return <Tag tone="bad">{words}</Tag>;
  return state === 'awaited' ? <Text size="s" tone="muted">{words}</Text> : <StatusMark>{words}</StatusMark>;
}
