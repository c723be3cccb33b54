import { findConsentFor, findDocument, fullName, type Candidate, type DocumentRequirement } from '@tirkeu/domain';
import { Button, Stack, StatusMark, Tag, Text, TextLink } from '@tirkeu/ui';
import { useRef } from 'react';
import { useWords } from '../../shared/language.js';
import { isReplaced, remarksAt } from '../../shared/informal/remarks.js';
import { canAttach, type Nomination } from '../nomination/nomination.js';
import { ACCEPTED_FILES } from './accepted-files.js';
import type { PaperPlace } from './match-files.js';
import './papers.css';

export interface CellProps {
  readonly nomination: Nomination;
  readonly requirement: DocumentRequirement;
  /** Null: a paper of the list itself. */
  readonly candidate: Candidate | null;
  readonly busy: boolean;
  readonly onFile: (file: File, place: PaperPlace) => Promise<void>;
}

/** One paper of one person: the file that is there, consent given in the own account, or the way to add one. */
export function PaperCell({ nomination, requirement, candidate, busy, onFile }: CellProps) {
  const { t, text } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { filing } = nomination;
  const place = { requirement: requirement.id, candidateId: candidate?.id ?? null };
  const attached = findDocument(filing, place.requirement, place.candidateId);
  const said = findConsentFor(filing, place.requirement, place.candidateId);
  const what = candidate === null ? text(requirement.title) : `${text(requirement.title)}: ${fullName(candidate.nameKk)}`;
  const open = canAttach(nomination, requirement);
  const remarks = remarksAt(filing, { document: place.requirement, candidateId: place.candidateId }).filter((remark) => !isReplaced(filing, remark));
  return (
    <Stack gap={1}>
      {remarks.length > 0 && <Tag tone="warn">{t('nominator:papers.remark')}</Tag>}
      {remarks.map((remark, index) => <Text key={index} as="span" size="s">{remark.text}</Text>)}
      {attached && <StatusMark><TextLink native className="n-there" href={`/api/filings/${filing.id}/files/${attached.fileId}`} aria-label={t('nominator:papers.open-label', { what })}>{t('nominator:papers.there')}</TextLink></StatusMark>}
      {said?.answer === 'given' && <StatusMark>{t('nominator:consent.given')}</StatusMark>}
      {said && said.answer !== 'given' && <Tag tone="bad">{t('nominator:consent.refused')}</Tag>}
      {open && (
        <span>
          <input
            ref={input} type="file" className="n-file" tabIndex={-1} aria-hidden="true" accept={ACCEPTED_FILES}
            onChange={(event) => { const [file] = event.target.files ?? []; event.target.value = ''; if (file) void onFile(file, place); }}
          />
          <Button size="xs" blocked={busy ? t('nominator:papers.sending') : false} aria-label={t(attached ? 'nominator:papers.replace-label' : 'nominator:papers.add-label', { what })} onClick={() => input.current?.click()}>
            {t(attached ? 'nominator:papers.replace' : 'nominator:papers.add')}
          </Button>
        </span>
      )}
      {!open && !attached && <Text as="span" size="s" tone="muted">{t(requirement.opensAfterCompliance ? 'nominator:papers.later' : 'nominator:papers.closed')}</Text>}
    </Stack>
  );
}
