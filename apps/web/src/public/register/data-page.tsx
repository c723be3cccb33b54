import type { Text as Words } from '@tirkeu/domain';
import { Card, DataTable, Facts, ListBullets, Stack, Text } from '@tirkeu/ui';
import { useQuery } from '@tanstack/react-query';
import { apiGet } from '../../shared/api.js';
import { useWords } from '../../shared/language.js';
import { Loaded } from '../../shared/loading.js';
import { Page } from '../../shared/page.js';
import './register-page.css';

/** GET /api/register/download.schema.json, as far as people read it. */
interface DataDescription {
  readonly 'x-version': string;
  readonly 'x-licence': { readonly name: string; readonly url: string };
  readonly 'x-changes': readonly { readonly version: string; readonly on: string; readonly change: Words }[];
  readonly properties: Readonly<Record<string, { readonly 'x-meaning': Words }>>;
}

const SCHEMA = '/api/register/download.schema.json';
const FILES = [['CSV', '/api/register/download.csv'], ['JSON', '/api/register/download.json'], ['JSON Schema', SCHEMA]] as const;

/** What the open data hold: every column with its meaning, how they may be used, and what has changed. */
export function DataPage() {
  const { t } = useWords();
  const query = useQuery({ queryKey: ['open-data'], queryFn: ({ signal }) => apiGet<DataDescription>(SCHEMA, signal) });
  return (
    <Page title={t('public:data.title')} lead={t('public:data.lead')} context={[t('public:register.title')]} breadcrumbs={[{ label: t('public:register.title'), href: '/register' }, { label: t('public:data.title') }]} width="page">
      <Loaded query={query} rows={10}>{(description) => <Described description={description} />}</Loaded>
    </Page>
  );
}

function Described({ description }: { readonly description: DataDescription }) {
  const { t, text } = useWords();
  const { 'x-version': version, 'x-licence': licence, 'x-changes': changes, properties } = description;
  const columns = Object.entries(properties).map(([name, { 'x-meaning': meaning }]) => ({ name, meaning: text(meaning) }));
  const files = FILES.map(([name, href]) => <a key={name} href={href} download>{name}</a>);
  return (
    <Stack gap={4}>
      <Card title={t('public:data.files')}>
        <Stack gap={3}>
          <Facts layout="row" items={[
            { key: 'files', label: t('public:data.files'), value: <span className="register-foot__ways">{files}</span> },
            { key: 'licence', label: t('public:data.licence'), value: <a href={licence.url} rel="license noreferrer">{licence.name}</a> },
            { key: 'version', label: t('public:data.version'), value: version },
          ]} />
          <Text size="s" tone="muted">{t('public:data.filters')}</Text>
          <Text size="s" tone="muted">{t('public:data.limits')}</Text>
        </Stack>
      </Card>
      <Card title={t('public:data.columns')}>
        <DataTable
          caption={t('public:data.columns')} captionHidden rows={columns} rowKey={({ name }) => name}
          columns={[
            { id: 'name', header: t('public:data.column'), rowHeader: true, card: 'title', width: '220px', cell: ({ name }) => <code>{name}</code> },
            { id: 'meaning', header: t('public:data.meaning'), card: 'plain', cell: ({ meaning }) => meaning },
          ]}
        />
      </Card>
      <Card title={t('public:data.changes')}><ListBullets items={changes.map(({ version: changed, on, change }) => `${changed}, ${on}: ${text(change)}`)} /></Card>
    </Stack>
  );
}
