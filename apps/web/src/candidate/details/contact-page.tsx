import { phoneFromKazakhLayout, type Candidate, type Contact } from '@tirkeu/domain';
import { Stack, TextArea, TextField } from '@tirkeu/ui';
import { useWords } from '../../shared/language.js';
import { WhyWeAsk } from '../../shared/privacy/why-we-ask.js';
import type { FilingCase } from '../case/filing-case.js';
import { DetailPage } from './detail-page.js';
import type { FieldFault } from './field-fault.js';

const PHONE_SIGNS = /^[+0-9 ()-]*$/u;
const FEWEST_DIGITS = 10;
const E_MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

function phoneFaults(phone: string): readonly FieldFault[] {
  if (phone === '') return [{ fieldId: 'phone', key: 'candidate:contact.phone.missing' }];
  const digits = phone.replace(/[^0-9]/gu, '').length;
  return PHONE_SIGNS.test(phone) && digits >= FEWEST_DIGITS ? [] : [{ fieldId: 'phone', key: 'candidate:contact.phone.wrong' }];
}

/** What is wrong with a contact as typed, in the order of the page. */
export const contactFaults = ({ phone, email, address }: Contact): readonly FieldFault[] => [
  ...phoneFaults(phone),
  ...(email === '' || E_MAIL.test(email) ? [] : [{ fieldId: 'email', key: 'candidate:contact.email.wrong' } as const]),
  ...(address === '' ? [{ fieldId: 'address', key: 'candidate:contact.address.missing' } as const] : []),
];

const trimmed = ({ phone, email, address }: Contact): Contact => ({ phone: phoneFromKazakhLayout(phone).trim(), email: email.trim(), address: address.trim() });

const contactOf = (person: Candidate | undefined): Contact => ({ phone: person?.phone ?? '', email: person?.email ?? '', address: person?.address ?? '' });

/** How the commission reaches the candidate. Nothing of it is published. */
export function ContactPage({ filingCase }: { readonly filingCase: FilingCase }) {
  const { t } = useWords();
  const { candidate, rulebook: { retention: { value: terms } } } = filingCase;
  return (
    <DetailPage
      filingCase={filingCase}
      page="contact"
      title={t('candidate:task.contact')}
      lead={t(filingCase.filing.counter === null ? 'candidate:contact.lead' : 'candidate:contact.lead.other')}
      initial={({ earlier }): Contact => contactOf(earlier ?? candidate)}
      read={(input) => {
        const contact = trimmed(input);
        const faults = contactFaults(contact);
        return faults.length > 0 ? { faults } : { action: { type: 'record-contact', candidateId: candidate?.id ?? '', contact } };
      }}
      inWords={({ phone, email, address }) => [['phone', t('candidate:contact.phone'), phone], ['email', t('candidate:contact.email'), email], ['address', t('candidate:contact.address'), address]]}
    >
      {({ input, setInput, errorOf }) => (
        <>
          <Stack gap={1}>
            <TextField
              id="phone" type="tel" autoComplete="tel" width={20} label={t('candidate:contact.phone')} hint={t('candidate:contact.phone.hint')}
              error={errorOf('phone')} value={input.phone} onChange={(phone) => setInput({ ...input, phone })}
            />
            <WhyWeAsk field="phone" label={t('candidate:contact.phone')} terms={terms} />
          </Stack>
          <Stack gap={1}>
            <TextField
              id="email" type="email" autoComplete="email" inputMode="email" label={t('candidate:contact.email')} optionalText={t('common:optional')}
              error={errorOf('email')} value={input.email} onChange={(email) => setInput({ ...input, email })}
            />
            <WhyWeAsk field="email" label={t('candidate:contact.email')} terms={terms} />
          </Stack>
          <Stack gap={1}>
            <TextArea
              id="address" rows={3} autoComplete="street-address" label={t('candidate:contact.address')} hint={t('candidate:contact.address.hint')}
              error={errorOf('address')} value={input.address} onChange={(address) => setInput({ ...input, address })}
            />
            <WhyWeAsk field="address" label={t('candidate:contact.address')} terms={terms} />
          </Stack>
        </>
      )}
    </DetailPage>
  );
}
