import { useState } from 'react';
import { Button, Checkbox, CheckboxGroup, Combobox, DateFields, DigitsField, ErrorSummary, Form, PageFrame, PageHeader, RadioGroup, Select, SummaryList, TextArea, TextField } from '../../src/index.js';
import { PublicBar } from './bar.js';

/** Every field, with its hint and its error. */
export function Forms() {
  const [attempt, setAttempt] = useState(0);
  const [text, setText] = useState('Үлгібаева');
  const [iin, setIin] = useState('');
  const [date, setDate] = useState({ day: '7', month: '13', year: '1984' });
  const [route, setRoute] = useState<string | null>('self');
  const [choice, setChoice] = useState<string[]>(['b']);
  const [agreed, setAgreed] = useState(false);
  const [place, setPlace] = useState('');
  const [body, setBody] = useState<string | null>(null);
  const failed = attempt > 0;
  const errors = failed ? [{ fieldId: 'iin', message: 'Enter all 12 digits of the number' }, { fieldId: 'born', message: 'Month must be from 1 to 12' }, { fieldId: 'route', message: 'Choose one' }] : [];
  return (
    <PageFrame width="reading" skip="Skip to content" topBar={<PublicBar language="en" />}>
      <ErrorSummary title="There is a problem" errors={errors} attempt={attempt} />
      <PageHeader title="Your details" lead="As on your identity card" />
      <Form label="Your details" onSubmit={() => setAttempt(attempt + 1)} style={{ display: 'grid', gap: 24 }}>
        <TextField id="surname" label="Surname" value={text} onChange={setText} autoComplete="family-name" />
        <TextField id="patronymic" label="Patronymic" optionalText="(optional)" hint="Leave it out if your card has none" value="" onChange={() => undefined} autoComplete="additional-name" />
        <DigitsField id="iin" label="Individual identification number" hint="12 digits" error={failed ? 'Enter all 12 digits of the number' : undefined} value={iin} onChange={setIin} maxLength={12} transform={(raw) => raw.replace(/\D/g, '')} />
        <DateFields id="born" label="Date of birth" hint="For example, 27 3 1984" error={failed ? 'Month must be from 1 to 12' : undefined} wrongParts={['month']} value={date} onChange={setDate} labels={{ day: 'Day', month: 'Month', year: 'Year' }} birthday />
        <RadioGroup id="route" label="Who nominates you" error={failed ? 'Choose one' : undefined} value={route} onChange={setRoute} options={[{ value: 'self', label: 'Myself' }, { value: 'party', label: 'A party', hint: 'Minutes of its governing body are needed', content: <TextField id="party" label="Name of the party" value="" onChange={() => undefined} autoComplete="off" /> }, { value: 'union', label: 'An association' }]} />
        <CheckboxGroup id="kinds" label="What you enclose" value={choice} onChange={setChoice} options={[{ value: 'a', label: 'Certificate' }, { value: 'b', label: 'Photograph', hint: '3 × 4 cm' }]} />
        <Select id="place" label="Place" value={place} onChange={setPlace} emptyText="Choose" options={[{ value: '1', label: 'Қостанай' }, { value: '2', label: 'Теміртау' }]} width={24} />
        <Combobox id="body" label="Commission" value={body} onChange={setBody} nothingText="Nothing found" clearText="Clear" options={Array.from({ length: 30 }, (_, index) => ({ value: String(index), label: `№ ${index + 1} округтік сайлау комиссиясы`, hint: 'Қостанай' }))} />
        <TextField id="password" label="Password" type="password" value="secret" onChange={() => undefined} autoComplete="current-password" revealTexts={{ show: 'Show', hide: 'Hide' }} />
        <TextArea id="note" label="Note" value="" onChange={() => undefined} maxLength={400} countText={(remaining) => `Characters left: ${remaining}`} />
        <Checkbox id="agree" label="I have read what the public will see" checked={agreed} onChange={setAgreed} />
        <div><Button kind="primary" type="submit">Save and go on</Button></div>
      </Form>
      <SummaryList label="Your answers" rows={[{ key: 'n', label: 'Name', value: 'Үлгібаева Айсұлу Мысалқызы', change: { text: 'Change', hidden: 'name', href: '#c' } }, { key: 'p', label: 'Patronymic', value: 'Not provided', absent: true, change: { text: 'Change', hidden: 'patronymic', href: '#d' } }]} />
    </PageFrame>
  );
}
