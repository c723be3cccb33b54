import { useId, useState, type ReactNode } from 'react';
import { ChevronDownIcon, MenuIcon } from '../actions/icons.js';
import { Link } from '../theme/link.js';
import './side-nav.css';

export interface SideNavItem {
  label: ReactNode;
  href: string;
  count?: ReactNode;
  current?: boolean;
}

export interface SideNavGroup {
  heading?: ReactNode;
  items: SideNavItem[];
}

export interface SideNavProps {
  label: string;
  /** Words of the button that opens the list on phones. */
  menuText: ReactNode;
  groups: SideNavGroup[];
  /** Below the lists, e.g. filters. */
  children?: ReactNode;
}

export function SideNav({ label, menuText, groups, children }: SideNavProps) {
  const [open, setOpen] = useState(false);
  const listId = useId();
  return (
    <nav className="t-side" aria-label={label}>
      <button type="button" className="t-side__toggle" aria-expanded={open} aria-controls={listId} onClick={() => setOpen(!open)}>
        <MenuIcon /><span>{menuText}</span><ChevronDownIcon className="t-side__chevron" />
      </button>
      <div id={listId} className={open ? 't-side__body t-side__body--open' : 't-side__body'}>
        <div>
          {groups.map((group, index) => (
            <div key={index} className="t-side__group">
              {group.heading !== undefined && <h2>{group.heading}</h2>}
              <ul>
                {group.items.map((item) => (
                  <li key={item.href}>
                    <Link href={item.href} aria-current={item.current === true ? 'page' : undefined} onClick={() => setOpen(false)}>
                      <span>{item.label}</span>{item.count !== undefined && <span className="t-side__count">{item.count}</span>}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        {children !== undefined && <div className="t-side__extra">{children}</div>}
      </div>
    </nav>
  );
}
