import type { ReactNode, Ref } from 'react';
import { ArrowLeftIcon } from '../actions/icons.js';
import { classNames } from '../theme/class-names.js';
import { Link } from '../theme/link.js';
import './page-header.css';

export interface BackLinkProps {
  href: string;
  children: ReactNode;
}

export function BackLink({ href, children }: BackLinkProps) {
  return <Link className="t-back" href={href}><ArrowLeftIcon /><span>{children}</span></Link>;
}

export interface PageHeaderProps {
  title: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Small lines: numbers, names, saved time. */
  meta?: ReactNode;
  breadcrumbs?: ReactNode;
  back?: { href: string; text: ReactNode };
  tags?: ReactNode;
  /** At the right end on wide windows, e.g. a deadline card or a search field. */
  aside?: ReactNode;
  size?: 'l' | 'm';
  titleId?: string;
  titleLang?: string;
  /** To move focus to the heading after a change of page. */
  ref?: Ref<HTMLHeadingElement>;
}

export function PageHeader({ title, lead, meta, breadcrumbs, back, tags, aside, size = 'l', titleId, titleLang, ref }: PageHeaderProps) {
  return (
    <div className={classNames('t-pagehead', `t-pagehead--${size}`)}>
      <div className="t-pagehead__text">
        {breadcrumbs}
        {back !== undefined && <BackLink href={back.href}>{back.text}</BackLink>}
        <h1 id={titleId} lang={titleLang} tabIndex={-1} ref={ref}>{title}</h1>
        {lead !== undefined && <p className="t-pagehead__lead">{lead}</p>}
        {tags !== undefined && <div className="t-pagehead__tags">{tags}</div>}
        {meta !== undefined && <div className="t-pagehead__meta">{meta}</div>}
      </div>
      {aside !== undefined && <div className="t-pagehead__aside">{aside}</div>}
    </div>
  );
}

export interface Breadcrumb {
  label: ReactNode;
  href?: string;
  current?: boolean;
}

export interface BreadcrumbsProps {
  label: string;
  items: Breadcrumb[];
  /** The heading says the last step again: phones drop it. */
  repeatsHeading?: boolean;
}

/** The path to this page. Steps after the current one are the way ahead and are not links. */
export function Breadcrumbs({ label, items, repeatsHeading = false }: BreadcrumbsProps) {
  const marked = items.findIndex((item) => item.current === true);
  const here = marked === -1 ? items.length - 1 : marked;
  return (
    <nav className={classNames('t-crumbs', repeatsHeading && 't-crumbs--repeats')} aria-label={label}>
      <ol>
        {items.map((item, index) => (
          <li key={index}>
            {index === here ? <span aria-current="page">{item.label}</span> : item.href !== undefined ? <Link href={item.href}>{item.label}</Link> : <span>{item.label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
