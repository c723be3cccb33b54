import type { RegisterPage, RegisterRow } from '@tirkeu/contracts';
import { localDate } from '@tirkeu/domain';
import { formatDate } from '@tirkeu/messages';
import { ArrowUpIcon, Card, DataTable, TextLink, type DataColumn } from '@tirkeu/ui';
import { registerEntryHref } from '../../shared/addresses.js';
import { useWords } from '../../shared/language.js';
import { inFull, nameIn, nameLanguage } from '../../shared/person.js';
import { PublicStatus } from './public-status.js';

/** Rows in the order of the state language's alphabet, as the server gives them. */
export function RegisterTable({ page }: { readonly page: RegisterPage }) {
  const { t, text, language } = useWords();
  const oneMaslikhat = new Set(page.rows.map(({ maslikhat }) => maslikhat.kk)).size === 1;
  const district = (row: RegisterRow) => (row.district === null ? t('common:form.party-list') : t('public:register.number', { number: row.district }));
  const columns: DataColumn<RegisterRow>[] = [
    { id: 'name', header: <span className="register-table__sorted">{t('public:register.candidate')} <ArrowUpIcon /></span>, rowHeader: true, sortable: true, card: 'title', cell: (row) => <TextLink href={registerEntryHref(row.id)} lang={nameLanguage(language)}>{inFull(nameIn(row, language))}</TextLink> },
    ...(oneMaslikhat ? [] : [{ id: 'maslikhat', header: t('public:register.maslikhat'), card: 'plain', cell: (row) => text(row.maslikhat) } satisfies DataColumn<RegisterRow>]),
    { id: 'district', header: t('public:register.district'), card: 'hidden', width: '100px', cell: district },
    { id: 'nominator', header: t('public:register.nominated-by'), card: 'plain', cell: (row) => <><span className="register-table__district">{district(row)} · </span>{row.nominator === null ? t(`common:route.${row.route}`) : text(row.nominator)}</> },
    { id: 'status', header: t('public:register.status'), card: 'status', cell: (row) => <PublicStatus {...row} asOf={page.asOf} /> },
    { id: 'decision', header: t('public:register.decision'), card: 'plain', cell: (row) => <Decision row={row} /> },
  ];
  return (
    <Card className="register-table">
      <DataTable caption={t('public:register.title')} columns={columns} rows={[...page.rows]} rowKey={({ id }) => id} sort={{ column: 'name', direction: 'ascending' }} />
    </Card>
  );
}

function Decision({ row }: { readonly row: RegisterRow }) {
  const { t, language } = useWords();
  const date = formatDate(localDate(row.statusSince, row.zone), language);
  return row.resolution === null ? date : `${date}, ${t('common:resolution', { number: row.resolution })}`;
}
