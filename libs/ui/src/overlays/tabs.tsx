import { Tabs as MantineTabs } from '@mantine/core';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Tabs.css';
import type { ReactNode } from 'react';
import { MantineScope } from './mantine-scope.js';
import './overlays.css';

export interface Tab {
  key: string;
  text: ReactNode;
  panel: ReactNode;
}

export interface TabsProps {
  label: string;
  tabs: Tab[];
  value: string;
  onChange: (key: string) => void;
  /** At the right end of the line. */
  aside?: ReactNode;
}

export function Tabs({ label, tabs, value, onChange, aside }: TabsProps) {
  return (
    <MantineScope>
      <MantineTabs className="t-tabs" variant="none" value={value} onChange={(key) => { if (key !== null) onChange(key); }} keepMounted={false}>
        <div className="t-tabs__bar">
          <MantineTabs.List className="t-tabs__list" aria-label={label}>
            {tabs.map(({ key, text }) => <MantineTabs.Tab key={key} value={key} className="t-tabs__tab">{text}</MantineTabs.Tab>)}
          </MantineTabs.List>
          {aside !== undefined && <div className="t-tabs__aside">{aside}</div>}
        </div>
        {tabs.map(({ key, panel }) => <MantineTabs.Panel key={key} value={key} className="t-tabs__panel">{panel}</MantineTabs.Panel>)}
      </MantineTabs>
    </MantineScope>
  );
}
