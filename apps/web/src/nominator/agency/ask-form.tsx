import type { AgenciesView } from '@tirkeu/contracts';
import { Button, ErrorSummary, FilePicker, Form, Notice, RadioGroup, Select, Stack, Text, TextField } from '@tirkeu/ui';
import { useState } from 'react';
import { useWords } from '../../shared/language.js';
import { ProblemNotice } from '../../shared/problem.js';
import { useMap } from '../../shared/queries.js';
import { useAsk } from './agency-data.js';
import { readWish, type WishField, type WishForm } from './read-wish.js';

/** The largest power of attorney that the server takes, in bytes: 5 MB. */
const LARGEST = 5 * 1024 * 1024;
const ACCEPTED = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';
const BLANK: WishForm = { kind: null, party: '', nameKk: '', nameRu: '', number: '', region: '' };

/** Asks to act for a party or association, with the paper that gives the power. */
export function AskForm({ parties }: Pick<AgenciesView, 'parties'>) {
  const { t, text } = useWords();
  const map = useMap();
  const ask = useAsk();
  const [form, setForm] = useState(BLANK);
  const [paper, setPaper] = useState<File | null>(null);
  const [attempt, setAttempt] = useState(0);
  const change = (part: Partial<WishForm>) => setForm((before) => ({ ...before, ...part }));
  const read = readWish(form);
  const faults = attempt === 0 ? [] : [
    ...('faults' in read ? read.faults.map(({ field, words }) => ({ fieldId: `agency-${field}`, message: t(words) })) : []),
    ...(paper === null ? [{ fieldId: 'agency-paper', message: t('agency:paper.missing') }] : []),
  ];
  const errorOf = (field: WishField | 'paper') => faults.find(({ fieldId }) => fieldId === `agency-${field}`)?.message;
  const send = async () => {
    setAttempt((count) => count + 1);
    if ('faults' in read || paper === null) return;
    const done = await ask.mutateAsync({ wish: read.wish, paper }).catch(() => null);
    if (!done) return;
    setForm(BLANK);
    setPaper(null);
    setAttempt(0);
  };
  return (
    <Form onSubmit={send} label={t('agency:form.title')}>
      <Stack gap={4}>
        <ErrorSummary title={t('common:error-summary')} attempt={attempt} errors={faults} />
        <ProblemNotice failure={ask.error} />
        <div role="status">{ask.isSuccess && attempt === 0 && <Notice tone="ok" title={t('agency:sent')}><p>{t('agency:sent.text')}</p></Notice>}</div>
        <RadioGroup id="agency-kind" label={t('agency:kind')} error={errorOf('kind')} value={form.kind} onChange={(value) => change({ kind: value === 'party' ? 'party' : 'public-association' })}
          options={[{ value: 'party', label: t('agency:party') }, { value: 'public-association', label: t('common:route.public-association') }]} />
        {form.kind === 'party' && (
          <Select id="agency-party" label={t('agency:party')} emptyText={t('agency:party.choose')} error={errorOf('party')} value={form.party} onChange={(party) => change({ party })} options={parties.map(({ id, name }) => ({ value: id, label: text(name) }))} />
        )}
        {form.kind === 'public-association' && (
          <>
            <TextField id="agency-name-kk" label={t('agency:name-kk')} hint={t('agency:name.hint')} error={errorOf('name-kk')} value={form.nameKk} onChange={(nameKk) => change({ nameKk })} maxLength={300} autoComplete="off" lang="kk" />
            <TextField id="agency-name-ru" label={t('agency:name-ru')} hint={t('agency:name.hint')} error={errorOf('name-ru')} value={form.nameRu} onChange={(nameRu) => change({ nameRu })} maxLength={300} autoComplete="off" lang="ru" />
            <TextField id="agency-number" label={t('agency:number')} hint={t('agency:number.hint')} error={errorOf('number')} value={form.number} onChange={(number) => change({ number })} maxLength={20} width={16} inputMode="numeric" autoComplete="off" />
          </>
        )}
        {form.kind !== null && (
          <Select id="agency-region" label={t('agency:region')} hint={t('agency:region.hint')} value={form.region} onChange={(region) => change({ region })}
            options={[{ value: '', label: t('agency:whole-country') }, ...(map.data?.regions ?? []).map(({ id, names }) => ({ value: id, label: text(names) }))]} />
        )}
        {paper !== null && <Text><strong>{paper.name.normalize('NFC')}</strong></Text>}
        <FilePicker
          id="agency-paper" label={t('agency:paper')} hint={t('agency:paper.hint')} error={errorOf('paper')} accept={ACCEPTED} maxBytes={LARGEST} busy={ask.isPending}
          texts={{ choose: t(paper === null ? 'agency:paper.choose' : 'agency:paper.other'), drop: t('agency:paper.drop') }}
          messages={{ wrongType: () => t('agency:paper.wrong-type'), tooBig: () => t('agency:paper.too-big'), empty: () => t('agency:paper.is-empty'), tooMany: () => t('agency:paper.one') }}
          onFiles={([file]) => setPaper(file ?? null)}
        />
        <div><Button kind="primary" type="submit" pendingText={t('agency:sending')}>{t('agency:send')}</Button></div>
      </Stack>
    </Form>
  );
}
