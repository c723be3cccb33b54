import { Breadcrumbs, PageFrame, PageHeader, useAnnouncer, type Breadcrumb, type PageHeaderProps } from '@tirkeu/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useWords } from './language.js';
import { OfflineBanner } from './offline.js';
import { ServiceFooter } from './service-footer.js';
import { ServiceBar, type ServiceBarProps } from './service-bar.js';

export interface PageProps extends Pick<PageHeaderProps, 'lead' | 'meta' | 'tags' | 'aside' | 'back' | 'size' | 'titleLang'>, ServiceBarProps {
  /** The heading. Also the tab's title, unless that would show personal data. */
  readonly title: string;
  /** The task as the tab shows it, where the heading names a person. */
  readonly tabTitle?: string;
  readonly breadcrumbs?: readonly Breadcrumb[];
  /** The page shows an error summary: the tab's title says so first. */
  readonly hasErrors?: boolean;
  /** Work screens bring their own head and only need the frame; `title` still names the tab. */
  readonly ownHead?: boolean;
  readonly width?: 'reading' | 'page' | 'full';
  readonly layout?: 'document' | 'screen';
  readonly side?: ReactNode;
  readonly bottomBar?: ReactNode;
  readonly children?: ReactNode;
}

let lastPath: string | null = null;
let hasMoved = false;

/**
 * After a change of address focus goes to the heading and its text is spoken; not on the first page and not for a change of search.
 * Where a page that was still loading gives way to the loaded one, its heading takes the focus over.
 */
function useArrival(title: string, ownHead: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const announce = useAnnouncer();
  const [path] = useLocation();
  const spoken = useRef(title);
  useEffect(() => { spoken.current = title; }, [title]);
  useEffect(() => {
    const moved = lastPath !== null && lastPath !== path;
    const takesOver = hasMoved && !moved && document.activeElement === document.body;
    hasMoved ||= moved;
    lastPath = path;
    if (!moved && !takesOver) return;
    const target = heading.current ?? document.querySelector<HTMLElement>('main h1') ?? document.querySelector('main');
    target?.focus({ preventScroll: true });
    if (!moved) return;
    window.scrollTo(0, 0);
    announce(spoken.current);
    // A page that brings its own head in place of ours has another heading.
  }, [path, announce, ownHead]);
  return heading;
}

/** A whole page: bar, heading, content. One to a route; sets the tab's title and the focus. */
export function Page({ title, tabTitle, breadcrumbs, hasErrors = false, ownHead = false, width, layout, side, bottomBar, children, lead, meta, tags, aside, back, size, titleLang, ...bar }: PageProps) {
  const { t } = useWords();
  const heading = useArrival(title, ownHead);
  const task = tabTitle ?? title;
  useEffect(() => {
    document.title = `${hasErrors ? `${t('common:error-prefix')}: ` : ''}${task} · ${t('common:service')}`;
  }, [task, hasErrors, t]);
  return (
    <PageFrame
      skip={t('common:skip')}
      topBar={<><ServiceBar {...bar} /><OfflineBanner /></>}
      width={width}
      layout={layout}
      side={side}
      bottomBar={bottomBar}
      footer={layout === 'screen' ? undefined : <ServiceFooter />}
    >
      {!ownHead && (
        <PageHeader
          ref={heading}
          title={title}
          titleLang={titleLang}
          breadcrumbs={breadcrumbs === undefined ? undefined : <Breadcrumbs label={t('common:path')} items={[...breadcrumbs]} repeatsHeading />}
          {...{ lead, meta, tags, aside, back, size }}
        />
      )}
      {children}
    </PageFrame>
  );
}
