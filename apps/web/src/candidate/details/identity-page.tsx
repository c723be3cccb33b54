import { digitsFromKazakhLayout, localDate, type CivilDate, type RetentionTerms } from '@tirkeu/domain';
import { formatDateWithYear } from '@tirkeu/messages';
import { DateFields, DigitsField, FieldGroup, Notice, RadioGroup, Stack, Text, TextButton, TextField } from '@tirkeu/ui';
import { Suspense, lazy, useState } from 'react';
import { Citation } from '../../shared/citation.js';
import { useWords, type Translate } from '../../shared/language.js';
import type { AnswerInWords } from '../../shared/working-copy/difference-panel.js';
import { remarksOf } from '../../shared/informal/remarks.js';
import { WhyWeAsk } from '../../shared/privacy/why-we-ask.js';
import type { FilingCase } from '../case/filing-case.js';
import { DetailPage, type DetailFields } from './detail-page.js';
import { NAME_PARTS, birthDateOfIin, identityInputOf, proposedInRussian, proposedSpelling, readIdentity, toldBy, withIin, type IdentityInput } from './identity-input.js';

/** Only drafts that a commission has looked at have any. */
const RemarksHere = lazy(async () => ({ default: (await import('../../shared/informal/remarks-here.js')).RemarksHere }));

interface Props {
  readonly filingCase: FilingCase;
}

type Fields = DetailFields<IdentityInput>;

interface WithTerms {
  readonly terms: RetentionTerms;
}

/** Who the candidate is, as on the identity card, in both languages of the ballot. */
export function IdentityPage({ filingCase }: Props) {
  const { t } = useWords();
  const { candidate, now, timetable, rulebook: { retention: { value: terms } } } = filingCase;
  const [newId] = useState(() => crypto.randomUUID());
  const candidateId = candidate?.id ?? newId;
  const today = localDate(now, timetable.zone);
  return (
    <DetailPage
      filingCase={filingCase}
      page="identity"
      title={t('candidate:task.identity')}
      lead={t('candidate:identity.lead')}
      initial={({ earlier, name }) => identityInputOf(candidate ?? earlier ?? undefined, name)}
      read={(input) => {
        const reading = readIdentity(input, today, candidate);
        return 'faults' in reading ? reading : { action: { type: 'record-identity', candidateId, identity: reading.identity } };
      }}
      inWords={(input) => identityInWords(input, candidate?.iin, t)}
    >
      {(fields) => (
        <>
          {candidate && remarksOf(filingCase.filing).length > 0 && <Suspense fallback={null}><RemarksHere filing={filingCase.filing} document={null} candidateId={candidate.id} /></Suspense>}
          <NumberAndBirth fields={fields} today={today} masked={candidate?.iin} terms={terms} />
          <NameGroup fields={fields} field="nameKk" lang="kk" terms={terms} />
          <NameGroup fields={fields} field="nameRu" lang="ru" terms={terms} />
          <Citizenship fields={fields} filingCase={filingCase} />
          <Residence fields={fields} filingCase={filingCase} />
        </>
      )}
    </DetailPage>
  );
}

const nameInWords = (name: IdentityInput['nameKk']): string => NAME_PARTS.map((part) => name[part]).filter((part) => part !== '').join(' ');
const dateInWords = ({ day, month, year }: IdentityInput['birthDate']): string => [day, month, year].filter((part) => part !== '').join('.');

/** As typed, whole or not. An empty number means the one on record. */
function identityInWords({ iin, birthDate, nameKk, nameRu, citizen, residentSince }: IdentityInput, onRecord: string | undefined, t: Translate): readonly AnswerInWords<IdentityInput>[] {
  return [
    ['iin', t('candidate:identity.iin'), iin === '' ? onRecord ?? '' : iin],
    ['birthDate', t('candidate:identity.birth'), dateInWords(birthDate)],
    ['nameKk', t('candidate:identity.name-kk'), nameInWords(nameKk)],
    ['nameRu', t('candidate:identity.name-ru'), nameInWords(nameRu)],
    ['citizen', t('candidate:identity.citizen'), citizen === null ? '' : t(`candidate:${citizen}`)],
    ['residentSince', t('candidate:identity.resident'), dateInWords(residentSince)],
  ];
}

function useDateLabels() {
  const { t } = useWords();
  return { day: t('candidate:date.day'), month: t('candidate:date.month'), year: t('candidate:date.year') };
}

function NumberAndBirth({ fields: { input, setInput, errorOf }, today, masked, terms }: WithTerms & { readonly fields: Fields; readonly today: CivilDate; readonly masked: string | undefined }) {
  const { t, language } = useWords();
  const labels = useDateLabels();
  const differs = birthDateOfIin(input, today);
  const told = toldBy(input, today);
  return (
    <>
      <Stack gap={1}>
        <DigitsField
          id="iin" label={t('candidate:identity.iin')} hint={masked === undefined ? t('candidate:identity.iin.hint') : t('candidate:identity.iin.on-record', { iin: masked })}
          error={errorOf('iin')} value={input.iin} maxLength={12} width={14} autoComplete="off"
          transform={digitsFromKazakhLayout} onChange={(iin) => setInput(withIin(input, iin, today))}
        />
        <div role="status">{told && <Text size="s" tone="muted">{t('drafts:told', { date: formatDateWithYear(told.birthDate, language), sex: t(`drafts:told.${told.sex}`) })}</Text>}</div>
        <WhyWeAsk field="iin" label={t('candidate:identity.iin')} terms={terms} />
      </Stack>
      <Stack gap={2}>
        <DateFields
          id="birthDate" label={t('candidate:identity.birth')} hint={t('candidate:identity.birth.hint')} error={errorOf('birthDate')} birthday labels={labels}
          transform={digitsFromKazakhLayout} value={input.birthDate} onChange={(birthDate) => setInput({ ...input, birthDate })}
        />
        {differs !== null && (
          <Notice tone="warn" live title={t('candidate:identity.birth.differs')}>
            <p>{t('candidate:identity.birth.differs.text', { date: formatDateWithYear(differs, language) })}</p>
          </Notice>
        )}
        <WhyWeAsk field="birth-date" label={t('candidate:identity.birth')} terms={terms} />
      </Stack>
    </>
  );
}

const PART_LABELS = { surname: 'candidate:identity.surname', givenName: 'candidate:identity.given-name', patronymic: 'candidate:identity.patronymic' } as const;
const PART_AUTOCOMPLETE = { surname: 'family-name', givenName: 'given-name', patronymic: 'additional-name' } as const;

function NameGroup({ fields: { input, setInput, errorOf }, field, lang, terms }: WithTerms & { readonly fields: Fields; readonly field: 'nameKk' | 'nameRu'; readonly lang: 'kk' | 'ru' }) {
  const { t } = useWords();
  const name = input[field];
  const legend = t(lang === 'kk' ? 'candidate:identity.name-kk' : 'candidate:identity.name-ru');
  return (
    <FieldGroup legend={legend} hint={t('candidate:identity.name.hint')} legendSize="l">
      <Stack gap={4}>
        {NAME_PARTS.map((part) => {
          const id = `${field}-${part}`;
          const write = (value: string) => setInput({ ...input, [field]: { ...name, [part]: value } });
          const error = errorOf(id);
          const proposal = error === undefined ? proposedInRussian(input, field, part) : proposedSpelling(name[part]);
          return (
            <Stack key={part} gap={1}>
              <TextField
                id={id} label={t(PART_LABELS[part])} optionalText={part === 'patronymic' ? t('candidate:identity.patronymic.optional') : undefined} error={error}
                lang={lang} maxLength={100} autoComplete={PART_AUTOCOMPLETE[part]} value={name[part]} onChange={write}
              />
              {proposal !== null && <div><TextButton onClick={() => write(proposal)}>{t('candidate:identity.name.use', { name: proposal })}</TextButton></div>}
            </Stack>
          );
        })}
        <WhyWeAsk field="name" label={legend} terms={terms} />
      </Stack>
    </FieldGroup>
  );
}

/** Who enters a paper at the counter is asked about the candidate, not about themselves. */
const isOfAnother = ({ filing }: FilingCase): boolean => filing.counter !== null;

function Citizenship({ fields: { input, setInput, errorOf }, filingCase }: Props & { readonly fields: Fields }) {
  const { t } = useWords();
  const label = t(isOfAnother(filingCase) ? 'candidate:identity.citizen.other' : 'candidate:identity.citizen');
  return (
    <Stack gap={1}>
      <RadioGroup
        id="citizen" label={label} error={errorOf('citizen')} value={input.citizen}
        onChange={(value) => setInput({ ...input, citizen: value === 'yes' ? 'yes' : 'no' })}
        options={[
          { value: 'yes', label: t('candidate:yes') },
          { value: 'no', label: t('candidate:no'), content: <Notice tone="warn"><p>{t('candidate:identity.citizen.no')}</p></Notice> },
        ]}
      />
      <WhyWeAsk field="citizenship" label={label} terms={filingCase.rulebook.retention.value} />
    </Stack>
  );
}

function Residence({ fields: { input, setInput, errorOf }, filingCase }: Props & { readonly fields: Fields }) {
  const { t } = useWords();
  const { limits, retention } = filingCase.rulebook;
  const { citation } = limits.residenceYears;
  const label = t(isOfAnother(filingCase) ? 'candidate:identity.resident.other' : 'candidate:identity.resident');
  return (
    <Stack gap={1}>
      <DateFields
        id="residentSince" label={label} optionalText={t('common:optional')} labels={useDateLabels()} error={errorOf('residentSince')}
        hint={<>{t('candidate:identity.resident.hint')} <Citation citation={citation} /></>}
        transform={digitsFromKazakhLayout} value={input.residentSince} onChange={(residentSince) => setInput({ ...input, residentSince })}
      />
      <WhyWeAsk field="resident-since" label={label} terms={retention.value} />
    </Stack>
  );
}
