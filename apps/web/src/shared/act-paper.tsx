import type { Act, ActRow as RowOfAct } from '@tirkeu/domain';
import { formatDateOfAct } from '@tirkeu/messages';
import { ActColumns, ActSheet, ActSignatures, type ActRow } from '@tirkeu/ui';
import { useWords } from './language.js';

export interface ActPaperProps {
  readonly act: Act;
  /** Across the sheet while the act is not in force. */
  readonly draftMark?: string;
  /** Scales the sheet to the width it is given; paper has its own. */
  readonly preview?: boolean;
}

const KINDS: Readonly<Record<RowOfAct['kind'], ActRow['kind']>> = { heading: 'title', paragraph: 'text', clause: 'clause', resolution: 'clause', resolves: 'operative' };

function head({ body, title, number, on, place }: Act): ActRow[] {
  const rows: ActRow[] = [{ key: 'body', kind: 'body', cells: [body.kk, body.ru] }, { key: 'title', kind: 'title', cells: [title.kk, title.ru], keep: true }];
  if (number !== null) rows.push({ key: 'number', kind: 'number', cells: [`№ ${number}`, `№ ${number}`] });
  if (on !== null) rows.push({ key: 'on', kind: 'centred', cells: [formatDateOfAct(on, 'kk'), formatDateOfAct(on, 'ru')] });
  return [...rows, { key: 'place', kind: 'centred', cells: [place.kk, place.ru], keep: true }];
}

/** A formal act of a commission as it stands on paper: Kazakh beside Russian, clause by clause. Adds nothing to the act. */
export function ActPaper({ act, draftMark, preview = false }: ActPaperProps) {
  const { text } = useWords();
  const rows = act.rows.map(({ kind, number, kk, ru }, index): ActRow => ({ key: String(index), kind: KINDS[kind], number: number ?? undefined, cells: [kk, ru], keep: kind === 'resolves' }));
  return (
    <ActSheet label={text(act.title)} draftMark={draftMark} preview={preview} foot={act.number === null ? undefined : `№ ${act.number}`}>
      <ActColumns languages={['kk', 'ru']} rows={[...head(act), ...rows]} />
      <ActSignatures rows={act.signatures.map(({ office, name }) => ({ key: office.ru, roles: [office.kk, office.ru], name }))} />
    </ActSheet>
  );
}
