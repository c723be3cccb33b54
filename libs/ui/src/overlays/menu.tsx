import { Menu as MantineMenu } from '@mantine/core';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import type { ReactNode } from 'react';
import { Button, type ButtonKind } from '../actions/button.js';
import { ChevronDownIcon } from '../actions/icons.js';
import { classNames } from '../theme/class-names.js';
import { Link } from '../theme/link.js';
import { MantineScope } from './mantine-scope.js';
import './overlays.css';

export interface MenuItem {
  key: string;
  text: ReactNode;
  href?: string;
  onSelect?: () => void;
  danger?: boolean;
  current?: boolean;
}

export interface MenuProps {
  text: ReactNode;
  /** Spoken instead of `text` where it is not enough. */
  label?: string;
  kind?: ButtonKind;
  icon?: ReactNode;
  items: MenuItem[];
}

/** A button that opens a list of actions or places. */
export function Menu({ text, label, kind, icon, items }: MenuProps) {
  return (
    <MantineScope>
      <MantineMenu shadow="none" position="bottom-end" transitionProps={{ duration: 0 }} returnFocus withinPortal={false} floatingStrategy="fixed" withInitialFocusPlaceholder={false} zIndex={100}>
        <MantineMenu.Target>
          <Button kind={kind} icon={icon} aria-label={label}><span className="t-menu__target">{text}<ChevronDownIcon /></span></Button>
        </MantineMenu.Target>
        <MantineMenu.Dropdown className="t-menu">
          {items.map(({ key, text: words, href, onSelect, danger, current }) => {
            const className = classNames('t-menu__item', danger === true && 't-menu__item--danger', current === true && 't-menu__item--current');
            return href === undefined
              ? <MantineMenu.Item key={key} className={className} onClick={onSelect}>{words}</MantineMenu.Item>
              : <MantineMenu.Item key={key} className={className} component={Link} href={href} onClick={onSelect}>{words}</MantineMenu.Item>;
          })}
        </MantineMenu.Dropdown>
      </MantineMenu>
    </MantineScope>
  );
}
