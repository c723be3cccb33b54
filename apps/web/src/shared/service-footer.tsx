import { Footer, TextLink, ThemeSwitch } from '@tirkeu/ui';
import { useWords } from './language.js';
import './service-footer.css';

const LINKS = [['/', 'common:nav.start'], ['/calendar', 'common:nav.calendar'], ['/register', 'common:nav.register'], ['/verify', 'common:nav.verify'], ['/outages', 'common:nav.outages'], ['/privacy', 'common:nav.privacy'], ['/help', 'common:nav.help']] as const;

/** The same ways from every page, and how the page looks. */
export function ServiceFooter() {
  const { t } = useWords();
  return (
    <Footer>
      <div className="service-footer">
        <nav aria-label={t('common:nav.label')} className="service-footer__links">
          {LINKS.map(([href, key]) => <TextLink key={href} href={href}>{t(key)}</TextLink>)}
        </nav>
        <ThemeSwitch label={t('common:appearance')} texts={{ system: t('common:appearance.system'), light: t('common:appearance.light'), dark: t('common:appearance.dark') }} />
        <p className="service-footer__about">{t('common:footer.about')}</p>
      </div>
    </Footer>
  );
}
