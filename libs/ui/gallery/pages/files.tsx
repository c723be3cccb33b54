import { useState } from 'react';
import { ArrowDownIcon, ArrowUpIcon, Button, FileCard, FileCards, FilePicker, Identifier, ListBullets, NumberBadge, Notice, PageFrame, PageHeader, Pair, RotateIcon, Row, ScanFigure, Section, StatusMark, Steps, Tag, Text, TextLink, ToolButton, ToolGroup, TrashIcon, CameraIcon, Facts, Hash } from '../../src/index.js';
import { PublicBar } from './bar.js';
import { drawnPage } from './drawn-page.js';

function Tools({ page, first, last }: { page: number; first?: boolean; last?: boolean }) {
  return (
    <ToolGroup label={`Страница ${page}`}>
      <ToolButton icon={<RotateIcon />} text="Поворот" label={`Поворот, страница ${page}`} onClick={() => undefined} />
      <ToolButton icon={<ArrowUpIcon />} text="Выше" label={`Выше, страница ${page}`} onClick={() => undefined} blocked={first} />
      <ToolButton icon={<ArrowDownIcon />} text="Ниже" label={`Ниже, страница ${page}`} onClick={() => undefined} blocked={last} />
      <ToolButton icon={<TrashIcon />} text="Убрать" label={`Убрать, страница ${page}`} onClick={() => undefined} />
    </ToolGroup>
  );
}

/** One document, a notice and a receipt, for phones. */
export function Files() {
  const [taken, setTaken] = useState<string[]>([]);
  const thumb = <img src={drawnPage('')} alt="" />;
  return (
    <PageFrame width="reading" skip="К содержанию" topBar={<PublicBar language="ru" />}>
      <PageHeader back={{ href: '?page=hub', text: 'Все задачи' }} title="Биографические данные" meta={<>Сдать до <b>8 февраля, среда, 18:00</b><br />Осталось 2 дня 8 часов</>} />
      <Notice tone="bad" title="Страница 2 слишком тёмная" actions={<Button icon={<CameraIcon />}>Переснять страницу 2</Button>}><p>Текст не читается. Переснимите её при дневном свете, без вспышки. Страница 1 в порядке.</p></Notice>
      <Section title="На снимках должно быть видно"><ListBullets items={['все три страницы целиком, до краёв', 'номер округа: № 7', 'дата и ваша подпись на странице 3']} /></Section>
      <Section title="Страницы" aside="3 из 3">
        <FileCards label="Страницы">
          <FileCard name="Страница 1" detail="Читается, округ № 7 виден" status={<StatusMark>Готова</StatusMark>} thumbnail={thumb} actions={<Tools page={1} first />} />
          <FileCard name="Страница 2" error="Слишком темно, текст не читается" status={<Tag tone="bad">Есть проблема</Tag>} thumbnail={thumb} actions={<Tools page={2} />} />
          <FileCard name="Страница 3" status={<Tag tone="info">Загружается</Tag>} thumbnail={thumb} progress={{ value: 62, label: 'Загрузка страницы 3', text: '62 % 1,9 из 3,1 МБ' }} actions={<Tools page={3} last />} />
        </FileCards>
      </Section>
      <FilePicker
        id="pages" label="Добавить или заменить" labelSize="l" hint="PDF, JPG, PNG или HEIC, до 20 МБ. Снимки мы сами соберём в один PDF." accept=".pdf,.jpg,.jpeg,.png,.heic" maxBytes={20_000_000}
        texts={{ choose: 'Выбрать файл', takePhoto: 'Сфотографировать', drop: 'Перетащите файл сюда или выберите его' }}
        messages={{ wrongType: (file) => `Файл «${file.name}» не того вида: нужен PDF или снимок.`, tooBig: (file) => `Файл «${file.name}» больше 20 МБ.`, empty: (file) => `Файл «${file.name}» пуст.`, tooMany: (count) => `Выбрано файлов: ${count}. Нужен один.` }}
        onFiles={(files) => setTaken(files.map((file) => file.name))}
      />
      {taken.length > 0 && <Text>Взято: {taken.join(', ')}</Text>}
      <Button kind="primary" wide>Сохранить и вернуться</Button>
      <Section title={<Row><NumberBadge tone="bad">1</NumberBadge>Сумма взноса меньше нужной</Row>}>
        <ScanFigure src={drawnPage('КВИТАНЦИЯ № 000412')} width={595} height={842} alt="Квитанция: сумма 300 000 тенге" marks={[{ id: '1', x: 0.3, y: 0.36, width: 0.42, height: 0.07, number: 1, label: 'Сумма 300 000 тенге' }]} caption="Документ о взносе, страница 1 из 1" action={<TextLink href="#big">Крупнее</TextLink>} />
      </Section>
      <Pair items={[{ label: 'В документе', value: '300 000 ₸' }, { label: 'Нужно', value: '350 000 ₸' }]} />
      <Section title="Как исправить"><Steps items={[{ key: '1', title: 'Доплатите 50 000 ₸', text: 'Тот же счёт, в назначении: «избирательный взнос, округ № 7».' }, { key: '2', title: 'Сфотографируйте обе квитанции', text: 'На 300 000 и на 50 000 ₸, в один документ.' }, { key: '3', title: 'Замените документ здесь', text: 'Прежний останется в деле, комиссия увидит оба.' }]} /></Section>
      <Facts items={[{ key: 'n', label: 'Қолхат нөмірі', value: <Identifier size="l" value="3907230208000412 8" /> }, { key: 't', label: 'Қабылданған уақыты', value: <><b>2023 жылғы 8 ақпан, сәрсенбі</b><br /><Text as="span" size="xl" weight={600}>17:52:09,412</Text> UTC+6</> }, { key: 'h', label: 'SHA-256', value: <Hash value="ae82bcec9975ea07e25aac3ebf80f006405f52561dd81c6818789a926fbbf0c6" /> }]} />
    </PageFrame>
  );
}
