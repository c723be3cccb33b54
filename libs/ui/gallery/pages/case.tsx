import { useState } from 'react';
import { BottomBar, Button, Card, Comparison, DataTable, DeadlineCard, Facts, Grid, Kbd, PageFrame, PageImageViewer, Panel, Portrait, Row, SegmentedMarks, StatTile, Text, TextLink, TileRow, TwoPane, type MarkOption } from '../../src/index.js';
import { WorkBar } from './bar.js';
import { drawnPage } from './drawn-page.js';

const MARKS: MarkOption[] = [{ value: 'met', label: 'Да', tone: 'yes', code: 'Digit1' }, { value: 'not-met', label: 'Нет', tone: 'no', code: 'Digit2' }, { value: 'unclear', label: 'Неясно', tone: 'unclear', code: 'Digit3' }];
const REQUIREMENTS = ['Заявление о намерении', 'Биографические данные', 'Гражданство Казахстана', 'Не моложе 20 лет', 'Дееспособность', 'Нет неснятой судимости', 'Нет вины в коррупции по суду', 'Декларация кандидата, справка', 'Декларация супруги, справка', 'Взнос 350 000 тенге', 'Выдвинут в одном округе'];
const PAGES = ['1 Заявление', '2 Биография', '3 Личность', '4 Декларация', '5 Супруга', '6 Взнос'].map((label, index) => ({ id: `p${index}`, label, alt: `Изображение страницы: ${label}`, src: drawnPage(label.slice(2).toUpperCase()), width: 595, height: 842 }));

function Head() {
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))', gap: 16 }}>
      <Row gap={4} align="start" wrap={false}>
        <Portrait alt="Фотография кандидата" />
        <div><h1>Қарлығашов Дәурен Самалұлы</h1><Facts layout="compact" items={[{ key: 'd', label: 'По документу', value: 'Карлыгашов Даурен Самалулы' }, { key: 'a', label: 'Возраст', value: '37 лет на день выборов' }, { key: 'w', label: 'Выдвижение', value: 'самовыдвижение' }]} /></div>
      </Row>
      <div><Text size="s"><TextLink href="?page=queue">К очереди</TextLink> 8 из 14 · за вами до 14:50</Text><Facts layout="compact" items={[{ key: 'p', label: 'Место', value: 'Темиртауский городской маслихат, округ № 7' }, { key: 'r', label: 'Получено', value: <>8 февраля 2023, 17:52:09 <Text as="span" tone="ok">в срок, за 7 мин 51 с</Text></> }]} /></div>
      <DeadlineCard compact what="Решить до" date="суббота 18 февраля 2023, 18:00" left="(UTC+6), осталось 9 дней 3 часа" basis={<TextLink href="#law">Ст. 104 закона «О выборах», план ЦИК</TextLink>} />
    </div>
  );
}

/** Two panes: facts and answers, page images. */
export function Case() {
  const [answers, setAnswers] = useState<Record<string, string>>({ 0: 'met', 1: 'met', 2: 'met', 6: 'unclear' });
  const [active, setActive] = useState<string | null>('8');
  const [page, setPage] = useState('p4');
  const rows = REQUIREMENTS.map((name, index) => ({ id: String(index), name }));
  const start = (
    <>
      <TileRow label="Главное">
        <StatTile label="Подпись заявителя" value={<Text as="span" size="m" tone="ok">Действительна</Text>} />
        <StatTile label="Комплект документов" value={<Text as="span" size="m">6 из 6</Text>} />
        <StatTile label="Уведомления" value={<Text as="span" size="m">Уведомлений нет</Text>} />
      </TileRow>
      <Grid min={260}>
        <Card title="Анкета и регистр расходятся: 2" level={2}>
          <Grid min={120}>
            <Comparison title="Отчество на русском" differsText="отличается" lines={[{ label: 'анкета', value: 'Самалович' }, { label: 'регистр', value: 'Самалулы' }]} />
            <Comparison title="Дата выдачи" differsText="отличается" lines={[{ label: 'анкета', value: '12.03.2019' }, { label: 'регистр', value: '21.03.2019' }]} />
          </Grid>
        </Card>
        <Card title="Это один человек?"><SegmentedMarks label="Это один человек?" options={[{ value: 'a', label: 'Разные люди' }, { value: 'b', label: 'Один человек' }, { value: 'c', label: 'Неясно' }]} value="a" onChange={() => undefined} /></Card>
      </Grid>
      <Panel title="Требования: 11" aside={<>Выполнено? <Kbd>1</Kbd> да <Kbd>2</Kbd> нет <Kbd>3</Kbd> неясно</>}>
        <DataTable
          caption="Требования" density="compact" headHidden rows={rows} rowKey={(each) => each.id} keyboard activeKey={active} onActiveChange={setActive}
          columns={[
            { id: 'n', header: '№', width: '40px', headerHidden: true, card: 'hidden', cell: (each) => Number(each.id) + 1 },
            { id: 'name', header: 'Требование', rowHeader: true, cell: (each) => <b>{each.name}</b> },
            { id: 'finding', header: 'Находка', card: 'plain', cell: () => <><b>гражданин</b>, ГБД ФЛ 9 фев 09:14</> },
            { id: 'mark', header: 'Отметка', align: 'end', card: 'plain', cell: (each) => <SegmentedMarks label={each.name} options={MARKS} value={answers[each.id] ?? null} onChange={(value) => setAnswers({ ...answers, [each.id]: value })} /> },
          ]}
        />
      </Panel>
    </>
  );
  const end = (
    <PageImageViewer
      label="Документы" pages={PAGES} currentId={page} onCurrentChange={setPage} keyboard title={<b>Справка о декларации, супруга</b>} note="К требованию 9: ИИН и даты обведены."
      marks={[{ id: 'm', pageId: 'p4', x: 0.1, y: 0.36, width: 0.8, height: 0.11, number: 9, label: 'Обведено: ИИН и даты' }]} onRegion={() => undefined}
      texts={{ pages: 'Страницы', zoomIn: 'Крупнее', zoomOut: 'Мельче', fit: 'По ширине', rotate: 'Повернуть', previous: 'Предыдущая', next: 'Следующая', zoomValue: (percent) => `${percent} %`, markRegion: 'Обвести', regionHelp: 'Обведите мышью или стрелками: стрелки двигают, Shift и стрелки меняют размер, Enter сохраняет, Escape отменяет.' }}
    />
  );
  const bottom = (
    <BottomBar label="Решение" primary={<Button kind="primary" shortcut="R" blocked="Нет отметки: 9, 10, 11. Неясно: 7, ждём ответа">Предложить регистрацию</Button>} missing={<>Нет отметки: 9, 10, 11<br />Неясно: 7, ждём ответа</>}>
      <Button shortcut="F">Уведомление о недостатках</Button><Button shortcut="D">Предложить отказ</Button><Button>Председателю</Button><Button kind="quiet" shortcut="U">Отпустить</Button>
    </BottomBar>
  );
  return <PageFrame layout="screen" skip="К содержанию" topBar={<WorkBar language="ru" />} header={<Head />} bottomBar={bottom}><TwoPane separatorLabel="Ширина колонок" startLabel="Факты" initial={53} start={start} end={end} /></PageFrame>;
}
