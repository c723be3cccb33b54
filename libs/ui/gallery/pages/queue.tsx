import { useRef, useState } from 'react';
import { Button, Chips, DataTable, FilterGroup, KeyHints, PageFrame, PageHeader, SearchField, SideNav, Tag, TextButton, TextLink, TwoLines, useKeyShortcuts, type DataColumn, type DataGroup, type Tone } from '../../src/index.js';
import { WorkBar } from './bar.js';

interface Row { id: string; name: string; way: string; place: string; received: string; inTime: string; due: string; left: string; leftTone?: Tone; checks: string; look?: string; waits: string; holder?: string; state: string; tone: Tone }

const row = (id: string, name: string, place: string, left: string, leftTone: Tone | undefined, look: string | undefined, holder: string | undefined, state: string, tone: Tone): Row =>
  ({ id, name, way: 'өзін-өзі ұсыну', place, received: '2 ақпан 11:03', inTime: 'уақытылы', due: '9 ақпан 18:00', left, leftTone, checks: look === undefined ? '11 / 11' : '9 / 11', look, waits: 'тексеруші', holder, state, tone });

const GROUPS: DataGroup<Row>[] = [
  { key: 'late', title: 'Мерзімі өтті', tone: 'bad', count: 1, rows: [row('1', 'Шалғынов Нұрдәулет Ерболұлы', '№ 5', '16 сағат өтіп кетті', 'bad', 'қаралсын: 1', 'Сізде', 'Тексерілуде', 'info')] },
  { key: 'today', title: 'Бүгін', count: 2, rows: [row('2', 'Бұлақбаева Гүлнәр Таңатқызы', '№ 7', 'бүгін, 7 сағат', 'warn', undefined, undefined, 'Жаңа', 'plain'), row('3', 'Соловьёва-Рябинина Ирина Владимировна', '№ 6', 'бүгін, 7 сағат', 'warn', 'қаралсын: 2', 'Т. Жұлдызбек', 'Тексерілуде', 'info')] },
  { key: 'next', title: 'Алдағы 48 сағат', count: 2, aside: <TextLink href="#more">Тағы 4 өтінішті көрсету</TextLink>, rows: [row('4', 'Самалтауов Рүстем Өмірұлы', '№ 7', 'ертең, 31 сағат', undefined, undefined, undefined, 'Жаңа', 'plain'), row('5', 'Боранбай Сұңқар', '№ 6', '6 күн', undefined, 'қаралсын: 1', undefined, 'Кешіккен', 'warn')] },
  { key: 'wait', title: 'Кандидатты күтуде', count: 1, rows: [row('6', 'Көктемова Іңкәр Дулатқызы', '№ 5', '5 күн', undefined, 'қаралсын: 2', 'Т. Жұлдызбек', 'Түзетуде', 'wait')] },
  { key: 'session', title: 'Отырысты күтуде', count: 0, rows: [], empty: <>Таңдалған округтерде отырысты күтіп тұрған өтініш жоқ. Келесі отырыс: 10 ақпан, жұма, 15:00. <TextLink href="#s">Отырысты ашу</TextLink></> },
];

const COLUMNS: DataColumn<Row>[] = [
  { id: 'name', header: 'Кандидат, ұсыну жолы', rowHeader: true, width: '28%', cell: (each) => <TwoLines strong first={<TextLink quiet href={`#${each.id}`}>{each.name}</TextLink>} second={each.way} /> },
  { id: 'place', header: 'Округ', cell: (each) => each.place },
  { id: 'received', header: 'Түсті', sortable: true, cell: (each) => <TwoLines first={each.received} second={each.inTime} /> },
  { id: 'due', header: 'Шешу мерзімі', sortable: true, cell: (each) => <TwoLines first={each.due} second={each.left} tone={each.leftTone} /> },
  { id: 'checks', header: 'Тексерулер', cell: (each) => <TwoLines first={each.checks} second={each.look ?? 'ескерту жоқ'} tone={each.look === undefined ? undefined : 'warn'} /> },
  { id: 'waits', header: 'Не күтілуде', card: 'hidden', cell: (each) => each.waits },
  { id: 'holder', header: 'Кімде', cell: (each) => each.holder ?? <Button kind="quiet" size="xs">Өзіме алу</Button> },
  { id: 'state', header: 'Күйі', card: 'status', cell: (each) => <Tag tone={each.tone}>{each.state}</Tag> },
];

const NAV = [{ label: 'Тексерілетіндер', href: '#q1', count: 23, current: true }, { label: 'Менің қолымда', href: '#q2', count: 2 }, { label: 'Хабарлама мерзімі аяқталып барады', href: '#q3', count: 1 }, { label: 'Отырысқа дайын', href: '#q4', count: 6 }, { label: 'Соттан қайтарылғандар', href: '#q5', count: 0 }];

/** A work list: groups by due time, filters, keys. */
export function Queue() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['2']));
  const [active, setActive] = useState<string | null>(null);
  const [sort, setSort] = useState<{ column: string; direction: 'ascending' | 'descending' }>({ column: 'due', direction: 'ascending' });
  const [query, setQuery] = useState('');
  const [ways, setWays] = useState(['self', 'party']);
  const search = useRef<HTMLInputElement>(null);
  useKeyShortcuts({ Slash: () => search.current?.focus() });
  const side = (
    <SideNav label="Кезектер" menuText="Кезектер мен сүзгілер" groups={[{ heading: 'Кезектер', items: NAV }]}>
      <FilterGroup legend="Ұсыну жолы" name="way" value={ways} onChange={setWays} options={[{ value: 'self', label: 'Өзін-өзі ұсыну', count: 10 }, { value: 'party', label: 'Саяси партия', count: 4 }, { value: 'union', label: 'Қоғамдық бірлестік', count: 2 }]} />
      <FilterGroup legend="Округ" name="place" columns={3} value={['5', '6', '7']} onChange={() => undefined} options={['4', '5', '6', '7', '8', '9'].map((value) => ({ value, label: `№ ${value}` }))}><TextLink href="#all">Барлық 12 округ</TextLink></FilterGroup>
      <FilterGroup legend="Түскен уақыты" name="time" kind="radio" value={['any']} onChange={() => undefined} options={[{ value: 'any', label: 'Кез келген' }, { value: 'in', label: 'Уақытылы', count: 13 }, { value: 'late', label: 'Кешігіп', count: 1 }]} />
    </SideNav>
  );
  const header = (
    <>
      <PageHeader size="m" title="Тексерілетін өтініштер" lead="Көрсетілгені: 14 / 23. Тіркеудің соңы: 18 ақпан 2023, сенбі, 18:00 (9 күн 7 сағат қалды)" aside={<div style={{ width: 372, maxWidth: '100%' }}><SearchField id="find" label="Іздеу" inputRef={search} value={query} onChange={setQuery} placeholder="Аты-жөні, қолхат нөмірі, ЖСН соңғы 4 саны" clearText="Тазарту" shortcut="/" /></div>} />
      <div style={{ marginTop: 12 }}><Chips label="Сүзгілер" items={[{ key: 'p', label: 'Округ', value: '№ 5, 6, 7', removeLabel: 'Округ сүзгісін алып тастау', onRemove: () => undefined }, { key: 'w', label: 'Ұсыну жолы', value: 'өзін-өзі ұсыну, саяси партия', removeLabel: 'Ұсыну жолы сүзгісін алып тастау', onRemove: () => undefined }]} clear={{ text: 'Сүзгілерді тазарту', onClick: () => undefined }}>Тізілімдерден жаңа жауап: 3 <TextButton>Көрсету</TextButton></Chips></div>
    </>
  );
  return (
    <PageFrame layout="screen" skip="Негізгі мазмұнға өту" topBar={<WorkBar language="kk" />} side={side} header={header} bottomBar={<KeyHints label="Пернелер" hints={[{ keys: ['J', 'K'], text: 'келесі, алдыңғы' }, { keys: ['Enter'], text: 'ашу' }, { keys: ['X'], text: 'белгілеу' }, { keys: ['/'], text: 'іздеу' }]}><TextLink href="#keys">Барлық пернелер</TextLink></KeyHints>}>
      <DataTable
        caption="Тексерілетін өтініштер" columns={COLUMNS} groups={GROUPS} rowKey={(each) => each.id} keyboard stickyHead
        sort={sort} onSort={setSort} selected={selected} onSelectedChange={setSelected} selectLabels={{ all: 'Бәрін белгілеу', row: (each) => `Белгілеу: ${each.name}` }}
        activeKey={active} onActiveChange={setActive}
      />
    </PageFrame>
  );
}
