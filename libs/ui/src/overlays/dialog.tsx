import { Modal } from '@mantine/core';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import type { ReactNode } from 'react';
import { CrossIcon } from '../actions/icons.js';
import { MantineScope } from './mantine-scope.js';
import './overlays.css';

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** Words of the closing cross, spoken. */
  closeText: string;
  children: ReactNode;
  /** Buttons, the main one first. */
  actions?: ReactNode;
  size?: 's' | 'm' | 'l';
}

const WIDTHS = { s: 400, m: 560, l: 800 };

/** For a short aside such as a list of keys. A legal act is confirmed on a page of its own, never here. */
export function Dialog({ open, onClose, title, closeText, children, actions, size = 'm' }: DialogProps) {
  return (
    <MantineScope>
      <Modal.Root opened={open} onClose={onClose} size={WIDTHS[size]} centered transitionProps={{ duration: 0 }} padding={0} zIndex={200} classNames={{ content: 't-dialog', overlay: 't-dialog__overlay' }}>
        <Modal.Overlay />
        <Modal.Content>
          <div className="t-dialog__head">
            <Modal.Title className="t-dialog__title">{title}</Modal.Title>
            <button type="button" className="t-dialog__close" aria-label={closeText} onClick={onClose}><CrossIcon /></button>
          </div>
          <div className="t-dialog__body">{children}</div>
          {actions !== undefined && <div className="t-dialog__actions">{actions}</div>}
        </Modal.Content>
      </Modal.Root>
    </MantineScope>
  );
}
