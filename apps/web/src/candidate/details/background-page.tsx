import type { Background, Candidate } from '@tirkeu/domain';
import { RadioGroup, Stack, TextField } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { WhyWeAsk } from '../../shared/privacy/why-we-ask.js';
import type { FilingCase } from '../case/filing-case.js';
import { DetailPage } from './detail-page.js';
import type { FieldFault } from './field-fault.js';

interface BackgroundInput {
  readonly education: string;
  readonly occupation: string;
  readonly membership: 'none' | 'member' | null;
  readonly party: string;
}

/** What is wrong with the answers, in the order of the page. */
export const backgroundFaults = ({ education, occupation, membership, party }: BackgroundInput): readonly FieldFault[] => [
  ...(education.trim() === '' ? [{ fieldId: 'education', key: 'candidate:background.education.missing' } as const] : []),
  ...(occupation.trim() === '' ? [{ fieldId: 'occupation', key: 'candidate:background.occupation.missing' } as const] : []),
  ...(membership === null ? [{ fieldId: 'membership', key: 'candidate:background.party.missing' } as const] : []),
  ...(membership === 'member' && party.trim() === '' ? [{ fieldId: 'party', key: 'candidate:background.party.name-missing' } as const] : []),
];

function inputOf(person: Candidate | undefined): BackgroundInput {
  const { education = '', occupation = '', party = null } = person ?? {};
  const answered = education !== '' || occupation !== '';
  return { education, occupation, membership: party === null ? (answered ? 'none' : null) : 'member', party: party ?? '' };
}

/** Education, work and party as they will stand in the biographical data. */
export function BackgroundPage({ filingCase }: { readonly filingCase: FilingCase }) {
  const { t } = useWords();
  const { candidate, rulebook: { retention: { value: terms } } } = filingCase;
  const backgroundOf = ({ education, occupation, membership, party }: BackgroundInput): Background =>
    ({ education: education.trim(), occupation: occupation.trim(), party: membership === 'member' ? party.trim() : null, disability: candidate?.disability ?? false });
  return (
    <DetailPage
      filingCase={filingCase}
      page="background"
      title={t('candidate:task.background')}
      lead={t('candidate:background.lead')}
      initial={({ earlier }) => inputOf(earlier ?? candidate)}
      read={(input) => {
        const faults = backgroundFaults(input);
        return faults.length > 0 ? { faults } : { action: { type: 'record-background', candidateId: candidate?.id ?? '', background: backgroundOf(input) } };
      }}
      inWords={({ education, occupation, membership, party }) => [
        ['education', t('candidate:background.education'), education], ['occupation', t('candidate:background.occupation'), occupation],
        ['membership', t('candidate:background.party'), membership === null ? '' : t(`candidate:background.party.${membership}`)], ['party', t('candidate:background.party.name'), party],
      ]}
    >
      {({ input, setInput, errorOf }) => (
        <>
          <Stack gap={1}>
            <TextField
              id="education" label={t('candidate:background.education')} hint={t('candidate:background.education.hint')} error={errorOf('education')} maxLength={300} autoComplete="off"
              value={input.education} onChange={(education) => setInput({ ...input, education })}
            />
            <WhyWeAsk field="education" label={t('candidate:background.education')} terms={terms} />
          </Stack>
          <Stack gap={1}>
            <TextField
              id="occupation" label={t('candidate:background.occupation')} hint={t('candidate:background.occupation.hint')} error={errorOf('occupation')} maxLength={300} autoComplete="off"
              value={input.occupation} onChange={(occupation) => setInput({ ...input, occupation })}
            />
            <WhyWeAsk field="occupation" label={t('candidate:background.occupation')} terms={terms} />
          </Stack>
          <Stack gap={1}>
            <RadioGroup
              id="membership" label={t('candidate:background.party')} hint={t('candidate:background.party.hint')} error={errorOf('membership')} value={input.membership}
              onChange={(value) => setInput({ ...input, membership: value === 'member' ? 'member' : 'none' })}
              options={[
                { value: 'none', label: t('candidate:background.party.none') },
                {
                  value: 'member',
                  label: t('candidate:background.party.member'),
                  content: (
                    <TextField
                      id="party" label={t('candidate:background.party.name')} error={errorOf('party')} maxLength={200} autoComplete="off"
                      value={input.party} onChange={(party) => setInput({ ...input, party })}
                    />
                  ),
                },
              ]}
            />
            <WhyWeAsk field="party" label={t('candidate:background.party')} terms={terms} />
          </Stack>
        </>
      )}
    </DetailPage>
  );
}
