import type { CSSProperties, ReactNode } from 'react';
import { classNames } from '../theme/class-names.js';
import '../theme/fonts-act.css';
import './act-sheet.css';

export interface ActSheetProps {
  label: string;
  children: ReactNode;
  /** Drawn across the sheet until the act is signed. */
  draftMark?: string;
  /** In the foot at the left, e.g. kind and number. */
  foot?: ReactNode;
  /** In the foot at the right: page and pages. */
  pageText?: ReactNode;
  /** Scales the sheet to the width it is given. */
  preview?: boolean;
}

/** One A4 sheet, black on white, in every appearance. */
export function ActSheet({ label, children, draftMark, foot, pageText, preview = false }: ActSheetProps) {
  return (
    <div className={preview ? 't-act-room' : undefined}>
      <article className={classNames('t-act', preview && 't-act--preview', draftMark !== undefined && 't-act--draft')} aria-label={label} style={draftMark === undefined ? undefined : ({ '--draft': JSON.stringify(draftMark) } as CSSProperties)}>
        {draftMark !== undefined && <p className="t-vh">{draftMark}</p>}
        <div className="t-act__body">{children}</div>
        {(foot !== undefined || pageText !== undefined) && <div className="t-act__foot"><span>{foot}</span><span>{pageText}</span></div>}
      </article>
    </div>
  );
}

export interface ActRow {
  key: string;
  kind: 'body' | 'kind' | 'number' | 'centred' | 'title' | 'text' | 'clause' | 'operative';
  /** Before a clause, the same in both languages. */
  number?: string;
  /** First and second language. */
  cells: [ReactNode, ReactNode];
  /** Never parted from the row after it. */
  keep?: boolean;
}

export interface ActColumnsProps {
  /** BCP 47 codes of the two columns. */
  languages: [string, string];
  /** Names of the columns; drawn on every printed page. */
  heads?: [string, string];
  rows: ActRow[];
}

function ActCell({ kind, number, children, lang }: { kind: ActRow['kind']; number?: string; children: ReactNode; lang: string }) {
  return (
    <td className={`t-act__cell t-act__cell--${kind}`} lang={lang}>
      {kind === 'clause' && number !== undefined ? <div className="t-act__clause"><span>{number}</span><div>{children}</div></div> : children}
    </td>
  );
}

/** Two languages, clause beside clause. */
export function ActColumns({ languages, heads, rows }: ActColumnsProps) {
  const [firstLang, secondLang] = languages;
  return (
    <table className="t-act__columns">
      {heads !== undefined && <thead><tr><th scope="col" lang={firstLang}>{heads[0]}</th><th scope="col" lang={secondLang}>{heads[1]}</th></tr></thead>}
      <tbody>
        {rows.map(({ key, kind, number, cells, keep }) => (
          <tr key={key} className={keep === true ? 't-act__keep' : undefined}>
            <ActCell kind={kind} number={number} lang={firstLang}>{cells[0]}</ActCell>
            <ActCell kind={kind} number={number} lang={secondLang}>{cells[1]}</ActCell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface ActVotesProps {
  caption: ReactNode;
  columns: { key: string; heads: [string, string]; value: ReactNode }[];
}

export function ActVotes({ caption, columns }: ActVotesProps) {
  return (
    <table className="t-act__votes">
      <caption>{caption}</caption>
      <thead><tr>{columns.map(({ key, heads }) => <th key={key} scope="col">{heads[0]}<br />{heads[1]}</th>)}</tr></thead>
      <tbody><tr>{columns.map(({ key, value }) => <td key={key}>{value}</td>)}</tr></tbody>
    </table>
  );
}

export interface ActNamedVotesProps {
  caption: ReactNode;
  rows: { key: string; name: ReactNode; vote: ReactNode; /** Below the vote, e.g. a dissenting opinion. */ note?: ReactNode }[];
}

/** Who voted how, one line each. */
export function ActNamedVotes({ caption, rows }: ActNamedVotesProps) {
  return (
    <table className="t-act__votes t-act__votes--named">
      <caption>{caption}</caption>
      <tbody>{rows.map(({ key, name, vote, note }) => <tr key={key}><th scope="row">{name}</th><td>{vote}{note !== undefined && <div>{note}</div>}</td></tr>)}</tbody>
    </table>
  );
}

export interface ActSignaturesProps {
  rows: { key: string; roles: [string, string]; name: ReactNode }[];
  /** In the circle for the seal. */
  sealText?: ReactNode;
}

/** Signature lines and the place for the seal, never alone on a page. */
export function ActSignatures({ rows, sealText }: ActSignaturesProps) {
  return (
    <div className="t-act__signatures">
      <dl>{rows.map(({ key, roles, name }) => <div key={key}><dt>{roles[0]}<br />{roles[1]}</dt><dd><span className="t-act__line" />{name}</dd></div>)}</dl>
      {sealText !== undefined && <div className="t-act__seal">{sealText}</div>}
    </div>
  );
}

export interface ActProofProps {
  /** An image or drawing of the code. */
  qr?: ReactNode;
  rows: { key: string; label: ReactNode; value: ReactNode; mono?: boolean }[];
}

/** How to check the act: code, address, log entry, digest. */
export function ActProof({ qr, rows }: ActProofProps) {
  return (
    <div className="t-act__proof">
      {qr !== undefined && <div className="t-act__qr">{qr}</div>}
      <dl>{rows.map(({ key, label, value, mono }) => <div key={key}><dt>{label}</dt><dd className={mono === true ? 't-mono' : undefined}>{value}</dd></div>)}</dl>
    </div>
  );
}
