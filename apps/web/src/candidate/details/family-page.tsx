import { MARITAL_STATUSES, type Candidate, type Family, type MaritalStatus } from '@tirkeu/domain';
import { Notice, RadioGroup, Stack, TextField } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { WhyWeAsk } from '../../shared/privacy/why-we-ask.js';
import type { FilingCase } from '../case/filing-case.js';
import { MARITAL_WORDS } from '../hub/tasks.js';
import { DetailPage } from './detail-page.js';
import type { FieldFault } from './field-fault.js';

interface FamilyInput {
  readonly maritalStatus: MaritalStatus | null;
  readonly spouseName: string;
}

/** What is wrong with the answer, in the order of the page. */
export function familyFaults({ maritalStatus, spouseName }: FamilyInput): readonly FieldFault[] {
  if (maritalStatus === null) return [{ fieldId: 'maritalStatus', key: 'candidate:family.missing' }];
  return maritalStatus === 'married' && spouseName.trim() === '' ? [{ fieldId: 'spouseName', key: 'candidate:family.spouse.missing' }] : [];
}

const familyOf = ({ maritalStatus, spouseName }: FamilyInput): Family => ({ maritalStatus, spouseName: maritalStatus === 'married' ? spouseName.trim() : null });

const inputOf = (person: Candidate | undefined): FamilyInput => ({ maritalStatus: person?.maritalStatus ?? null, spouseName: person?.spouseName ?? '' });

/** Marital status: a married candidate needs the spouse's certificate as well. */
export function FamilyPage({ filingCase }: { readonly filingCase: FilingCase }) {
  const { t } = useWords();
  const { candidate, rulebook } = filingCase;
  return (
    <DetailPage
      filingCase={filingCase}
      page="family"
      title={t('candidate:task.family')}
      lead={t('candidate:family.lead')}
      initial={({ earlier }): FamilyInput => inputOf(earlier ?? candidate)}
      read={(input) => {
        const faults = familyFaults(input);
        return faults.length > 0 ? { faults } : { action: { type: 'record-family', candidateId: candidate?.id ?? '', family: familyOf(input) } };
      }}
      inWords={({ maritalStatus, spouseName }) => [
        ['maritalStatus', t('candidate:family.status'), maritalStatus === null ? '' : t(MARITAL_WORDS[maritalStatus])], ['spouseName', t('candidate:family.spouse'), spouseName],
      ]}
    >
      {({ input, setInput, errorOf }) => (
        <Stack gap={1}>
          <RadioGroup
            id="maritalStatus" label={t('candidate:family.status')} labelHidden error={errorOf('maritalStatus')} value={input.maritalStatus}
            onChange={(value) => setInput({ ...input, maritalStatus: MARITAL_STATUSES.find((status) => status === value) ?? null })}
            options={MARITAL_STATUSES.map((status) => ({
              value: status,
              label: t(MARITAL_WORDS[status]),
              content: status !== 'married' ? undefined : (
                <Stack gap={3}>
                  <TextField
                    id="spouseName" label={t('candidate:family.spouse')} hint={t('candidate:family.spouse.hint')} error={errorOf('spouseName')} maxLength={300} autoComplete="off"
                    value={input.spouseName} onChange={(spouseName) => setInput({ ...input, spouseName })}
                  />
                  <WhyWeAsk field="spouse" label={t('candidate:family.spouse')} terms={rulebook.retention.value} />
                  <AddsCertificate titles={rulebook.requiredDocuments({ route: 'self', maritalStatus: 'married' })
                    .filter((paper) => !paper.requiredOf({ route: 'self', maritalStatus: 'single' })).map(({ title }) => title)}
                  />
                </Stack>
              ),
            }))}
          />
          <WhyWeAsk field="marital-status" label={t('candidate:family.status')} terms={rulebook.retention.value} />
        </Stack>
      )}
    </DetailPage>
  );
}

function AddsCertificate({ titles }: { readonly titles: readonly { readonly kk: string; readonly ru: string; readonly en: string }[] }) {
  const { t, text } = useWords();
  return titles.length === 0 ? null : <Notice tone="info"><p>{t('candidate:family.adds', { papers: titles.map(text).join(', ') })}</p></Notice>;
}
