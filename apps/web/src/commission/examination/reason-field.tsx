import type { Finding, MarkValue } from '@tirkeu/domain';
import { Button, Form, TextArea } from '@tirkeu/ui';
import { useEffect, useId, useState } from 'react';
import { useWords } from '../../shared/language.js';
import { needsReason } from './requirement-rows.js';

const LONGEST = 400;

export interface ReasonFieldProps {
  readonly finding: Finding;
  readonly value: MarkValue;
  readonly note: string;
  readonly onSave: (note: string) => void;
  readonly onCancel: () => void;
}

/** Why a mark goes against the finding; a note that may stand beside any other mark. */
export function ReasonField({ finding, value, note, onSave, onCancel }: ReasonFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(note);
  const [missing, setMissing] = useState(false);
  const required = needsReason(finding, value);
  useEffect(() => { document.getElementById(id)?.focus(); }, [id]);
  const save = () => {
    if (required && typed.trim() === '') setMissing(true);
    else onSave(typed);
  };
  return (
    <Form className="cm-inline" label={t('commission:reason.label')} onSubmit={save} onKeyDown={(event) => { if (event.key === 'Escape') onCancel(); }}>
      <TextArea
        id={id}
        rows={2}
        label={t(required ? 'commission:reason.why' : 'commission:reason.note')}
        labelSize="s"
        hint={required ? t('commission:reason.hint', { mark: t(`commission:mark.${value}`) }) : undefined}
        error={missing ? t('commission:reason.missing') : undefined}
        value={typed}
        onChange={setTyped}
        maxLength={LONGEST}
        countText={(count) => t('commission:characters-left', { count })}
      />
      <div className="cm-inline__buttons"><Button size="s" type="submit">{t('commission:reason.save', { mark: t(`commission:mark.${value}`) })}</Button><Button size="s" kind="quiet" onClick={onCancel}>{t('commission:cancel')}</Button></div>
    </Form>
  );
}
