import { digitsFromKazakhLayout, readFormCode } from '@tirkeu/domain';
import { Button, Card, Form, Row, Stack, TextField, TextLink } from '@tirkeu/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { counterHref } from '../../shared/counter/counter-address.js';
import { useWords } from '../../shared/language.js';
import { DISTRICT_ROUTES } from './entry-form.js';

/** The way from a printed form to its draft, by scanner or by hand; and empty forms to be printed. */
export function FormFinder() {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const [fault, setFault] = useState<'length' | 'check-digits' | null>(null);
  const find = () => {
    const read = readFormCode(typed);
    setFault(read.ok ? null : read.error);
    if (read.ok) navigate(counterHref(`forms/${digitsFromKazakhLayout(typed.trim().split('/').at(-1) ?? '')}`));
  };
  return (
    <Card>
      <Stack gap={3}>
        <Form onSubmit={find}>
          <Row gap={3} align="end">
            <TextField id="form-code" label={t('counter:form.find')} hint={t('counter:form.find.hint')} error={fault === null ? undefined : t(`counter:form.find.${fault}`)} value={typed} onChange={setTyped} maxLength={200} width={24} autoComplete="off" />
            <Button type="submit">{t('counter:form.find.button')}</Button>
          </Row>
        </Form>
        <Row gap={3}>
          <span>{t('counter:form.empty')}:</span>
          {DISTRICT_ROUTES.map((route) => <TextLink key={route} href={`/api/forms/empty.pdf?route=${route}`} download>{t(`common:route.${route}`)}</TextLink>)}
        </Row>
      </Stack>
    </Card>
  );
}
