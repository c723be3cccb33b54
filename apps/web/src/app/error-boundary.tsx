import { Button, LinkButton, Row } from '@tirkeu/ui';
import { Component, type ReactNode } from 'react';
import { useWords } from '../shared/language.js';
import { Page } from '../shared/page.js';

interface Props {
  /** Shows the children afresh when it changes. */
  readonly path: string;
  readonly children: ReactNode;
}

interface State {
  readonly brokenAt: string | null;
}

/** Keeps the page's frame when its content cannot be shown, for instance when a part of the program could not be fetched. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { brokenAt: null };

  static getDerivedStateFromError(): Partial<State> {
    return { brokenAt: '' };
  }

  static getDerivedStateFromProps({ path }: Props, { brokenAt }: State): Partial<State> | null {
    if (brokenAt === '') return { brokenAt: path };
    return brokenAt === null || brokenAt === path ? null : { brokenAt: null };
  }

  override render(): ReactNode {
    return this.state.brokenAt === null ? this.props.children : <Broken />;
  }
}

function Broken() {
  const { t } = useWords();
  return (
    <Page title={t('common:broken.title')} lead={t('common:broken.safe')}>
      <Row gap={3}>
        <Button onClick={() => window.location.reload()}>{t('common:broken.reload')}</Button>
        <LinkButton href="/" kind="quiet">{t('common:nav.start')}</LinkButton>
      </Row>
    </Page>
  );
}
