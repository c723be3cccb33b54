import { findDocument, fullName, requiredDocuments, type DocumentId } from '@tirkeu/domain';
import { formatBytes } from '@tirkeu/messages';
import { Button, DataTable, FilePicker, Notice, Row, Section, Select, Stack, Tag, Text, TrashIcon, type DataColumn } from '@tirkeu/ui';
import { useMemo, useState } from 'react';
import { useWords } from '../../shared/language.js';
import { canAttach, type Nomination } from '../nomination/nomination.js';
import { ACCEPTED_FILES, LARGEST_FILE, MOST_FILES } from './accepted-files.js';
import { guessPlace } from './match-files.js';
import { PAPER_WORDS } from './paper-words.js';
import type { PaperToSend } from './use-papers-upload.js';

/** Whose paper it is, in a choice: the list's own. */
const OWN = 'own';

interface Chosen {
  readonly key: string;
  readonly file: File;
  readonly requirement: DocumentId | '';
  /** A person, {@link OWN}, or empty while it is not known. */
  readonly whose: string;
}

interface Props {
  readonly nomination: Nomination;
  readonly busy: boolean;
  readonly onSend: (papers: readonly PaperToSend[]) => Promise<void>;
}

/** Many files at once: each is matched to its person and paper by its name; a person looks before anything is sent. */
export function BulkUpload({ nomination, busy, onSend }: Props) {
  const { t, text, language } = useWords();
  const { filing, people, rulebook, isList } = nomination;
  const [paper, setPaper] = useState<DocumentId | ''>('');
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const required = useMemo(() => requiredDocuments(filing, rulebook).filter(({ requirement }) => canAttach(nomination, requirement)), [filing, rulebook, nomination]);
  const papers = rulebook.documents.filter(({ id }) => required.some(({ requirement }) => requirement.id === id));
  const words = useMemo(() => new Map([...PAPER_WORDS].filter(([id]) => papers.some((known) => known.id === id))), [papers]);
  const isOwn = (id: DocumentId | '') => required.some(({ requirement, candidateId }) => requirement.id === id && candidateId === null);

  const take = (files: readonly File[]) => setChosen((before) => [...before, ...files.map((file): Chosen => {
    const guess = guessPlace(file.name, people, words);
    const requirement = paper === '' ? guess.requirement ?? '' : paper;
    return { key: crypto.randomUUID(), file, requirement, whose: isOwn(requirement) && isList ? OWN : guess.candidateId ?? (people.length === 1 ? people[0]?.id ?? '' : '') };
  })]);
  const change = (key: string, part: Partial<Chosen>) => setChosen((before) => before.map((entry) => (entry.key === key ? { ...entry, ...part } : entry)));
  const stateOf = ({ key, requirement, whose }: Chosen): 'unclear' | 'not-needed' | 'twice' | 'replaces' | 'new' => {
    if (requirement === '' || whose === '') return 'unclear';
    const candidateId = whose === OWN ? null : whose;
    if (!required.some((entry) => entry.requirement.id === requirement && entry.candidateId === candidateId)) return 'not-needed';
    if (chosen.some((other) => other.key !== key && other.requirement === requirement && other.whose === whose)) return 'twice';
    return findDocument(filing, requirement, candidateId) ? 'replaces' : 'new';
  };
  const wrong = chosen.filter((entry) => !['new', 'replaces'].includes(stateOf(entry))).length;
  const sendAll = async () => {
    const ready = chosen.flatMap(({ key, file, requirement, whose }): readonly PaperToSend[] => (requirement === '' ? [] : [{ key, file, place: { requirement, candidateId: whose === OWN ? null : whose } }]));
    await onSend(ready);
    setChosen([]);
  };
  if (required.length === 0) return null;
  const columns: DataColumn<Chosen>[] = [
    { id: 'file', header: t('nominator:papers.file'), rowHeader: true, card: 'title', cell: ({ file }) => <>{file.name.normalize('NFC')} <Text as="span" size="s" tone="muted">{formatBytes(file.size, language)}</Text></> },
    {
      id: 'whose', header: t('nominator:papers.whose'), card: 'line',
      cell: ({ key, whose, file }) => (
        <Select id={`whose-${key}`} label={t('nominator:papers.whose-label', { file: file.name })} labelHidden emptyText={t('nominator:open.choose')} value={whose} onChange={(value) => change(key, { whose: value })}
          options={[...(isList ? [{ value: OWN, label: t('nominator:papers.own-choice') }] : []), ...people.map(({ id, nameKk }) => ({ value: id, label: fullName(nameKk), lang: 'kk' }))]} />
      ),
    },
    {
      id: 'paper', header: t('nominator:papers.paper'), card: 'line',
      cell: ({ key, requirement, file }) => (
        <Select id={`paper-${key}`} label={t('nominator:papers.paper-label', { file: file.name })} labelHidden emptyText={t('nominator:open.choose')} value={requirement}
          onChange={(value) => change(key, { requirement: papers.find(({ id }) => id === value)?.id ?? '' })} options={papers.map(({ id, title }) => ({ value: id, label: text(title) }))} />
      ),
    },
    { id: 'state', header: t('nominator:column.status'), card: 'status', cell: (entry) => { const state = stateOf(entry); return <Tag tone={state === 'new' ? 'ok' : state === 'replaces' ? 'info' : 'bad'}>{t(`nominator:papers.state.${state}`)}</Tag>; } },
    { id: 'drop', header: t('nominator:column.remove'), headerHidden: true, card: 'plain', cell: ({ key, file }) => <Button size="xs" kind="quiet" icon={<TrashIcon />} aria-label={t('nominator:papers.drop-label', { file: file.name })} onClick={() => setChosen((before) => before.filter((entry) => entry.key !== key))}>{t('nominator:papers.drop')}</Button> },
  ];
  return (
    <Section title={t('nominator:papers.bulk')}>
      <Stack gap={3}>
        <Text size="s" tone="muted">{t('nominator:papers.bulk.text')}</Text>
        <Select id="bulk-paper" label={t('nominator:papers.bulk.paper')} emptyText={t('nominator:papers.bulk.by-name')} value={paper} onChange={(value) => setPaper(papers.find(({ id }) => id === value)?.id ?? '')} options={papers.map(({ id, title }) => ({ value: id, label: text(title) }))} />
        <FilePicker
          id="bulk-files" label={t('nominator:papers.bulk.choose')} labelHidden accept={ACCEPTED_FILES} maxBytes={LARGEST_FILE} multiple maxFiles={MOST_FILES} busy={busy}
          texts={{ choose: t('nominator:papers.bulk.choose'), drop: t('nominator:papers.bulk.drop') }}
          messages={{
            wrongType: ({ name }) => t('nominator:papers.wrong-type', { file: name }), tooBig: ({ name }) => t('nominator:papers.too-big', { file: name }),
            empty: ({ name }) => t('nominator:papers.empty', { file: name }), tooMany: (count) => t('nominator:papers.too-many', { count, most: MOST_FILES }),
          }}
          onFiles={take}
        />
        {chosen.length > 0 && (
          <>
            <DataTable caption={t('nominator:papers.preview')} captionHidden={false} columns={columns} rows={[...chosen]} rowKey={({ key }) => key} density="compact" />
            {wrong > 0 && <Notice tone="warn" live><p>{t('nominator:papers.unclear', { count: wrong })}</p></Notice>}
            <Row gap={3}>
              <Button kind="primary" pending={busy} pendingText={t('nominator:papers.sending')} blocked={wrong > 0 ? t('nominator:papers.unclear', { count: wrong }) : false} onClick={sendAll}>{t('nominator:papers.send', { count: chosen.length })}</Button>
              <Button kind="quiet" onClick={() => setChosen([])}>{t('common:cancel')}</Button>
            </Row>
          </>
        )}
      </Stack>
    </Section>
  );
}
