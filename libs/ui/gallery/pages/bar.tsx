import { HelpLine, LanguageSwitch, TopBar, TopBarClock, TopBarUser } from '../../src/index.js';

const LANGUAGES = [{ code: 'kk', name: 'Қазақша' }, { code: 'ru', name: 'Русский' }, { code: 'en', name: 'English' }];

export const GALLERY_PAGES = ['parts', 'forms', 'hub', 'files', 'queue', 'case', 'figures', 'acts'];

export function PublicBar({ language }: { language: string }) {
  return (
    <TopBar
      brand="Тіркеу" brandHref="?page=parts" brandLang="kk" context={['Мәслихат депутаттарының сайлауы, 19 наурыз 2023', '№ 7 округтік сайлау комиссиясы, Қостанай']}
      clock={<TopBarClock label="Комиссия уақыты:" time="UTC+6" />}
      languages={<LanguageSwitch label="Тіл" languages={LANGUAGES} current={language} onSelect={() => undefined} />}
      help={<HelpLine label="Көмек:" href="tel:+77142000000">8 7142 00 00 00</HelpLine>}
    />
  );
}

export function WorkBar({ language }: { language: string }) {
  return (
    <TopBar
      brand="Тіркеу" brandHref="?page=parts" brandLang="kk"
      context={[<b key="b">Теміртау қаласы: № 1–12 округтік комиссиялар</b>, 'Мәслихат депутаттарының кезектен тыс сайлауы, 19 наурыз 2023']}
      clock={<TopBarClock label="Сервер уақыты (UTC+6)" time="9 ақпан 2023, 10:24:31" />}
      languages={<LanguageSwitch label="Тіл" languages={LANGUAGES} current={language} onSelect={() => undefined} />}
      help={<HelpLine href="tel:+77213000000">Көмек: 8 (7213) 00-00-00</HelpLine>}
      user={<TopBarUser name="А. Сырымбет" role="тексеруші" />}
    />
  );
}
