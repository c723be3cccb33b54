import { Breadcrumbs, Card, Columns, DataTable, Facts, Grid, InlineSelect, Pagination, PageFrame, PageHeader, Row, StatTile, StatusMark, Tag, Text, TextLink, TileRow, Timeline, Tracker, TwoLines } from '../../src/index.js';
import { PublicBar } from './bar.js';

const REGIONS = [
  { id: 'pav', name: 'Павлодарская', all: 71, not: 18, share: '25,4 %', expected: '5–17', word: 'выше ожидаемого' },
  { id: 'wkz', name: 'Западно-Казахстанская', all: 64, not: 16, share: '25,0 %', expected: '5–16', word: 'на границе' },
  { id: 'shy', name: 'г. Шымкент', all: 146, not: 32, share: '21,9 %', expected: '14–31', word: 'выше ожидаемого' },
  { id: 'ast', name: 'г. Астана', all: 193, not: 37, share: '19,2 %', expected: '20–40', word: '' },
  { id: 'kos', name: 'Костанайская', all: 59, not: 2, share: '3,4 %', expected: '4–15', word: 'ниже ожидаемого' },
];

/** Tables and figures for oversight. */
export function Figures() {
  return (
    <PageFrame width="full" skip="К содержанию" topBar={<PublicBar language="ru" />}>
      <PageHeader
        size="m" title="Регистрация кандидатов по стране"
        breadcrumbs={<Breadcrumbs label="Путь" items={[{ label: 'Казахстан', current: true }, { label: 'область' }, { label: 'комиссия' }, { label: 'решение' }]} />}
        aside={<Row><InlineSelect label="Уровень" value="a" onChange={() => undefined} options={[{ value: 'a', label: 'областной' }]} /><InlineSelect label="Пол" value="a" onChange={() => undefined} options={[{ value: 'a', label: 'все' }, { value: 'w', label: 'женщины' }]} /></Row>}
      />
      <TileRow label="По стране">
        <StatTile size="l" label="Не зарегистрированы, все причины" value="15,4 %" detail="263 из 1 712" />
        <StatTile label="из них отказала комиссия" value="50,6 %" detail="≈ 133 из 263" />
        <StatTile label="из них снялись сами" value="49,4 %" detail="≈ 130 из 263" />
        <StatTile label="Зарегистрированы" value="84,6 %" detail="1 449 из 1 712" action={<TextLink href="#s">Показать</TextLink>} />
      </TileRow>
      <Grid min={560}>
        <Card title="Области и города">
          <DataTable
            caption="Области и города" density="compact" rows={REGIONS} rowKey={(each) => each.id} sort={{ column: 'share', direction: 'descending' }} onSort={() => undefined}
            columns={[
              { id: 'name', header: 'Область или город', rowHeader: true, sortable: true, cell: (each) => <TextLink href={`#${each.id}`}>{each.name}</TextLink> },
              { id: 'all', header: 'Выдвинуто', align: 'end', sortable: true, cell: (each) => each.all },
              { id: 'not', header: 'Не зарег.', align: 'end', sortable: true, cell: (each) => each.not },
              { id: 'share', header: 'Доля', align: 'end', sortable: true, cell: (each) => <b>{each.share}</b> },
              { id: 'expected', header: 'Ожидали', align: 'end', cell: (each) => each.expected },
              { id: 'mark', header: 'Отметка', cell: (each) => (each.word === '' ? 'в пределах' : <Tag>{each.word}</Tag>) },
            ]}
            footer={<tr><th scope="row">Казахстан</th><td className="t-table__end">1 712</td><td className="t-table__end">263</td><td className="t-table__end">15,4 %</td><td /><td>вне: 4 из 20</td></tr>}
          />
          <Pagination label="Страницы" summary="Показано 5 из 20" newer={{ text: 'Новее', href: '#n' }} older={{ text: 'Старее', href: '#o' }} />
        </Card>
      </Grid>
      <Columns aside={<Card title="Timeline"><Timeline items={[{ key: '1', time: '18 Feb, 18:41', title: 'Copy delivered', detail: 'opened 18:52' }, { key: '2', time: '18 Feb, 18:26', title: 'Refused, 5 to 1', detail: 'decision no. 14' }]} /></Card>}>
        <Card title="Procedure"><Facts layout="row" items={[{ key: 'a', label: 'Notice given', value: <StatusMark>Met</StatusMark> }, { key: 'b', label: 'Appeal term', value: <Tag tone="warn">To confirm</Tag> }]} /></Card>
        <Card title="Мой случай"><Tracker label="Шаги" steps={[{ key: 'a', title: 'Получено', state: 'done', stateText: 'готово', detail: '8 февраля, 17:52' }, { key: 'b', title: 'Документы проверяются', state: 'current', stateText: 'сейчас' }, { key: 'n', title: 'Уведомление', state: 'skipped', stateText: 'не понадобилось' }, { key: 'c', title: 'Решение', state: 'ahead', stateText: 'не позже 18 февраля' }]} /></Card>
        <Text><TwoLines first="9 ақпан 18:00" second="бүгін, 7 сағат" tone="warn" /></Text>
      </Columns>
    </PageFrame>
  );
}
