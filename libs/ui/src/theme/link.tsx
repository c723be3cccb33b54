import { createContext, useContext, type AnchorHTMLAttributes, type ComponentType, type ReactNode, type Ref } from 'react';

export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
  /** Leaves the address to the browser even where it looks internal, e.g. a file served by the same origin. */
  native?: boolean;
  ref?: Ref<HTMLAnchorElement>;
}

export interface RouterLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
  ref?: Ref<HTMLAnchorElement>;
}

/** The router's link: takes `href` and anchor attributes and renders one `<a>`. */
export type RouterLink = ComponentType<RouterLinkProps & { children?: ReactNode }>;

export const LinkContext = createContext<RouterLink | null>(null);

/** A bare link: the router's where the address belongs to the application, the browser's otherwise. */
export function Link({ native, ...anchor }: LinkProps) {
  const Router = useContext(LinkContext);
  const internal = anchor.href.startsWith('/') && !anchor.href.startsWith('//');
  if (Router === null || native === true || !internal || anchor.target !== undefined || anchor.download !== undefined) {
    return <a {...anchor} />;
  }
  return <Router {...anchor} />;
}
