import type { Act, ActContext, ActRow as RowOfAct } from '@tirkeu/domain';
import type { FilingView } from '@tirkeu/contracts';
import { ACT_BLANK, ACT_COLUMNS, ACT_SEAL, DISSENT, OFFICE_WORDS, VOTES_BY_NAME, VOTE_WORDS, formOfAct, formatDateInWords, inBoth } from '@tirkeu/messages';
import { ActColumns, ActNamedVotes, ActSheet, ActSignatures, type ActRow } from '@tirkeu/ui';
import { useWords } from './language.js';
import { useMap } from './queries.js';

const DRAFT_MARK = 'ЖОБА · ПРОЕКТ';

const KINDS: Readonly<Record<RowOfAct['kind'], ActRow['kind']>> = { heading: 'title', paragraph: 'text', clause: 'clause', resolution: 'clause', resolves: 'operative' };

function head({ kind, body, title, number, on, place }: Act): ActRow[] {
  const { kk, ru } = formOfAct(kind).head;
  const numbered = `№ ${number ?? ACT_BLANK}`;
  return [
    { key: 'body', kind: 'body', cells: [body.kk, body.ru] },
    { key: 'kind', kind: 'kind', cells: [kk, ru] },
    { key: 'number', kind: 'number', cells: [numbered, numbered] },
    { key: 'on', kind: 'centred', cells: on === null ? [ACT_BLANK, ACT_BLANK] : [formatDateInWords(on, 'kk'), formatDateInWords(on, 'ru')] },
    { key: 'place', kind: 'centred', cells: [place.kk, place.ru] },
    { key: 'title', kind: 'title', cells: [title.kk, title.ru], keep: true },
  ];
}

export interface ActPaperProps {
  readonly act: Act;
  /** Not in force: says so across the sheet. */
  readonly draft?: boolean;
  /** Scales the sheet to the width it is given; paper has its own. */
  readonly preview?: boolean;
}

/** A formal act of a commission as it stands on paper: Kazakh beside Russian, clause by clause. Adds nothing to the act. */
export function ActPaper({ act, draft = false, preview = false }: ActPaperProps) {
  const { text } = useWords();
  const rows = act.rows.map(({ kind, number, kk, ru }, index): ActRow => ({ key: String(index), kind: KINDS[kind], number: number ?? undefined, cells: [kk, ru], keep: kind === 'resolves' }));
  return (
    <ActSheet label={text(act.title)} draftMark={draft ? DRAFT_MARK : undefined} preview={preview} foot={act.number === null ? undefined : `№ ${act.number}`}>
      <ActColumns languages={['kk', 'ru']} heads={[ACT_COLUMNS.kk, ACT_COLUMNS.ru]} rows={[...head(act), ...rows]} />
      <NamedVotes vote={act.vote} />
      {act.signatures.length > 0 && <ActSignatures sealText={ACT_SEAL} rows={act.signatures.map(({ office, name }, index) => ({ key: String(index), roles: [office.kk, office.ru], name }))} />}
    </ActSheet>
  );
}

/** Who voted how; nothing where the vote was only counted. */
function NamedVotes({ vote }: Pick<Act, 'vote'>) {
  const members = vote?.byMember ?? [];
  if (members.length === 0) return null;
  const rows = members.map(({ memberId, name, office, vote: kind, dissent }) => ({ key: memberId, name: `${name}, ${inBoth(OFFICE_WORDS[office])}`, vote: inBoth(VOTE_WORDS[kind]), note: dissent === null ? undefined : `${inBoth(DISSENT)}: ${dissent}` }));
  return <ActNamedVotes caption={inBoth(VOTES_BY_NAME)} rows={rows} />;
}

/** The names that an act needs and a filing does not hold. Who is not known signs by hand on the blank line. */
export function useActContext({ contest, electionTitle }: Pick<FilingView, 'contest' | 'electionTitle'>, signers: Pick<ActContext, 'chair' | 'secretary'>): ActContext {
  const { data: map } = useMap();
  const region = map?.regions.find(({ id }) => id === contest.regionId);
  const locality = map?.localities.find(({ id }) => id === contest.localityId);
  return {
    commission: contest.commission.names, place: (locality ?? region)?.names ?? contest.maslikhat, contest: contest.title, election: electionTitle, zone: contest.zone, ...signers,
  };
}
