import { Columns, DeadlineCard, Footer, PageFrame, PageHeader, Section, StatusMark, Tag, TaskList, TaskRow, Text, TextLink } from '../../src/index.js';
import { PublicBar } from './bar.js';

const done = <StatusMark>Аяқталды</StatusMark>;

const deadline = (
  <DeadlineCard
    what="Ұсыну мерзімі" date="8 ақпан, сәрсенбі, 18:00" left="2 күн 8 сағат қалды"
    basis={<>Негізі: <TextLink href="#law">«Сайлау туралы» Конституциялық заң, 103-бап</TextLink></>}
  >
    <p>Осы уақытқа дейін қол қойып, тапсырыңыз. Тапсырғанша бәрін өзгертуге болады.</p>
  </DeadlineCard>
);

/** A list of tasks for phones first. */
export function Hub() {
  return (
    <PageFrame skip="Негізгі мазмұнға өту" topBar={<PublicBar language="kk" />} footer={<Footer><p>Құжаттарды қағаз түрінде де тапсыруға болады: <TextLink href="#a">комиссияның мекенжайы мен қабылдау уақыты</TextLink>.</p><p>Бұл беттегі адам ойдан алынған.</p></Footer>}>
      <Columns aside={deadline} asideFirst head={<PageHeader title="Қостанай облыстық мәслихатына ұсыну" lead="№ 7 бір мандатты округ · өзін-өзі ұсыну" meta={<>Үлгібаева Айсұлу Мысалқызы · ЖСН •••• 4417<br />Өтініш жобасы <span className="t-mono">K39-07-0142</span></>} />}>
        <p><b>Аяқталды: 5 / 11 тапсырма.</b> <Text as="span" tone="muted">Кез келген ретпен орындаңыз. Соңғы сақталуы: 09:41.</Text></p>
        <Section title="Сіз туралы" titleId="g1">
          <TaskList labelledBy="g1">
            <TaskRow name="Жеке деректер" href="#1" hint="Жеке куәлік бойынша" status={done} />
            <TaskRow name="Байланыс және мекенжай" href="#2" hint="Мекенжай жарияланбайды" status={done} />
            <TaskRow name="Отбасы жағдайы" href="#3" hint="Некеде" status={done} />
          </TaskList>
        </Section>
        <Section title="Ұсыну құжаттары" titleId="g2" aside="Мерзімі: 8 ақпан, 18:00">
          <TaskList labelledBy="g2">
            <TaskRow name="Кандидат ретінде дауысқа түсу ниеті туралы өтініш" href="#4" hint="1 бет" status={done} />
            <TaskRow name="Өмірбаяндық деректер" href="#5" hint="Толтырылды: 5 / 7 бөлім" status={<Tag tone="info">Орындалуда</Tag>} />
          </TaskList>
        </Section>
        <Section title="Тіркеу құжаттары" titleId="g3" aside="Мерзімі: 18 ақпан, 18:00">
          <TaskList labelledBy="g3">
            <TaskRow name="Декларация тапсырғаны туралы анықтама" href="#6" hint="Мемлекеттік кіріс органынан, 1 бет" status={done} />
            <TaskRow name="Жұбайының (зайыбының) анықтамасы" href="#7" hint="2-бет тым күңгірт, оқылмайды" status={<Tag tone="bad">Мәселе бар</Tag>} />
            <TaskRow name="Сайлау жарнасы: 350 000 ₸" hint="Комиссия құжаттарды тексергеннен кейін ашылады" status="Әлі бастауға болмайды" />
          </TaskList>
        </Section>
        <Section title="Аяқтау" titleId="g4">
          <TaskList labelledBy="g4">
            <TaskRow name="Алдын ала тексеру" href="#8" hint="Міндетті емес. Комиссия кеңес береді, заңдық күші жоқ" status={<Tag tone="todo">Басталмаған</Tag>} />
            <TaskRow name="Жауаптарды қарап шығу" href="#9" hint="Көпшілік не көретінін де көресіз" status={<Tag tone="todo">Басталмаған</Tag>} />
            <TaskRow name="Қол қою және тапсыру" hint="Алдымен өмірбаянды аяқтаңыз" status="Әлі бастауға болмайды" />
          </TaskList>
        </Section>
        <Text size="s" tone="muted">Бұл тізім сайлау ережелерінен жасалды: мәслихат, өзін-өзі ұсыну, некедегі кандидат. <TextLink href="#why">Неге осы құжаттар керек?</TextLink></Text>
      </Columns>
    </PageFrame>
  );
}
