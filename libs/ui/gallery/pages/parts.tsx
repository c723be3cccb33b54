import { useState } from 'react';
import { Button, Card, Dialog, DownloadIcon, EmptyState, Footer, Kbd, LinkButton, LoadFailed, Menu, Meter, Notice, NumberBadge, PageFrame, PageHeader, ProgressBar, QuorumNote, Row, SegmentedMarks, Skeleton, Stack, StaleBar, StatusMark, Tabs, Tag, Text, TextLink, ThemeSwitch, Tooltip, type Tone } from '../../src/index.js';
import { GALLERY_PAGES, PublicBar } from './bar.js';

const TONES: Tone[] = ['plain', 'todo', 'ok', 'warn', 'bad', 'info', 'wait'];

/** Every small part in its states, and the way to the other pages. */
export function Parts() {
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState('a');
  const [vote, setVote] = useState<string | null>(null);
  const [presses, setPresses] = useState(0);
  const slow = () => new Promise<void>((resolve) => { window.setTimeout(() => { setPresses((before) => before + 1); resolve(); }, 1500); });
  return (
    <PageFrame skip="Skip to content" topBar={<PublicBar language="en" />} footer={<Footer><p>Living documentation of the design system.</p></Footer>}>
      <PageHeader title="Components" lead="Every part in its states" meta={<Row gap={3}>{GALLERY_PAGES.map((page) => <TextLink key={page} href={`?page=${page}`}>{page}</TextLink>)}</Row>} aside={<ThemeSwitch label="Appearance" texts={{ system: 'System', light: 'Light', dark: 'Dark' }} />} />
      <Card title="Buttons">
        <Row>
          <Button kind="primary" onClick={slow} pendingText="Sending">Send ({presses})</Button><Button>Secondary</Button><Button kind="quiet">Quiet</Button><Button kind="danger">Withdraw</Button>
          <Button kind="primary" blocked="Name is missing" showReason>Blocked, with its reason</Button><Button shortcut="R" shortcutKeys="R">With a key</Button><Button pending>Pending</Button>
          <LinkButton href="#x" icon={<DownloadIcon />}>Download</LinkButton><Button size="s">Small</Button><Button size="xs">Smallest</Button>
        </Row>
      </Card>
      <Card title="States"><Row>{TONES.map((tone) => <Tag key={tone} tone={tone}>{tone}</Tag>)}<StatusMark>Completed</StatusMark><StatusMark kind="cross">Not met</StatusMark><NumberBadge>1</NumberBadge><NumberBadge tone="bad">2</NumberBadge><Kbd>J</Kbd></Row></Card>
      <Stack>
        <Notice tone="bad" title="Page 2 is too dark"><p>Take it again in daylight. Page 1 is fine.</p></Notice>
        <Notice tone="warn" tag="Check" title="Your clock is 47 s ahead"><p>Commission time is used.</p></Notice>
        <Notice tone="info" title="Published within seven days" />
        <Notice tone="ok" title="Saved at 09:41" />
        <StaleBar>Shown as of 17:42:10. Connection lost, retrying.</StaleBar>
        <LoadFailed title="The list could not be loaded" safe="Nothing you entered is lost." retryText="Try again" onRetry={() => undefined} referenceLabel="Reference" reference="7K4M92QD" />
        <QuorumNote tone="ok" title="Quorum">Present: 6 of 7. Needed: 5</QuorumNote>
      </Stack>
      <Card title="Progress"><Stack><ProgressBar value={62} label="Upload" text="62 %, 1.9 of 3.1 MB" /><Meter value={5} max={11} label="Completed" text="5 of 11 completed" /></Stack></Card>
      <Card title="Answers"><SegmentedMarks size="m" label="Vote" value={vote} onChange={setVote} options={[{ value: 'for', label: 'For', tone: 'yes', code: 'Digit1' }, { value: 'against', label: 'Against', tone: 'no', code: 'Digit2' }, { value: 'recused', label: 'Recused', tone: 'unclear', code: 'Digit3' }]} /></Card>
      <Card padded={false}><Skeleton text="Loading the list" rows={3} /></Card>
      <Card><EmptyState title="Nothing to check" action={<Button>Show all</Button>}>14 are waiting for others. The next date is 9 February.</EmptyState></Card>
      <Tabs label="Texts" tabs={[{ key: 'a', text: 'Refusal', panel: <Text>First</Text> }, { key: 'b', text: 'Notice', panel: <Text>Second</Text> }]} value={tab} onChange={setTab} aside="both complete" />
      <Row>
        <Menu text="Account" items={[{ key: 'a', text: 'Settings', href: '#settings' }, { key: 'b', text: 'Sign out', onSelect: () => undefined }]} />
        <Button onClick={() => setOpen(true)}>Keys</Button>
        <Tooltip text="Counted from the notice"><Button kind="quiet">Seven days</Button></Tooltip>
      </Row>
      <Dialog open={open} onClose={() => setOpen(false)} title="Keys" closeText="Close" actions={<Button onClick={() => setOpen(false)}>Close</Button>}><p><Kbd>J</Kbd> next</p></Dialog>
    </PageFrame>
  );
}
