import type { BrowserContext, Locator, Page } from 'playwright-core';
import { LANGUAGES, type Language } from '@tirkeu/domain';
import { AREAS, type MessageKey } from '@tirkeu/messages';
import { EVERY_SIZE, inspect, type Size } from '../accessibility/inspect.js';
import { standingOf, type LookedOver, type Standing, type View } from '../accessibility/looked-over.js';
import { keyboardHands, mouseHands, type Hands } from './hands.js';
import { beginningWith, type ScreenWords, type WordValues } from './words.js';
import type { Witness } from './witness.js';

/** As the bar on top names them, each in itself. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };

/** What stands where words are missing. */
const KEYS = new RegExp(String.raw`\{\{|\b(?:${AREAS.join('|')}):[a-z]`, 'u');

type Frame = Page | Locator;

export interface PersonOptions {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly witness: Witness;
  /** Of every language: a person may change it. */
  readonly words: Readonly<Record<Language, ScreenWords>>;
  readonly language: Language;
  /** Works by keyboard alone. */
  readonly keyboard?: boolean;
  /** What must not stand in the title of a tab. */
  readonly personal?: readonly string[];
  /** Wants pages in the dark. */
  readonly dark?: boolean;
  /** What was looked over already, by anybody. */
  readonly looked: LookedOver;
  /** The kind of page that an address is. */
  readonly kindOf: (path: string) => string;
}

/** Somebody at a screen. Finds things by role and name, as people with a screen reader do. */
export class Person {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly witness: Witness;
  protected readonly hands: Hands;
  /** Titles of tabs by the kind of page they stand for. */
  readonly #titles = new Map<string, string>();
  #language: Language;

  constructor(private readonly options: PersonOptions) {
    this.page = options.page;
    this.context = options.context;
    this.witness = options.witness;
    this.#language = options.language;
    this.hands = options.keyboard ? keyboardHands(options.page) : mouseHands;
  }

  /** The words that the person reads now. */
  get words(): ScreenWords {
    return this.options.words[this.#language];
  }

  t(key: MessageKey, values?: WordValues): string {
    return this.words.t(key, values);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  button(name: string, within: Frame = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  link(name: string, within: Frame = this.page): Locator {
    return within.getByRole('link', { name, exact: true });
  }

  field(label: string, within: Frame = this.page): Locator {
    return within.getByRole('textbox', { name: beginningWith(label) });
  }

  group(legend: string, within: Frame = this.page): Locator {
    return within.getByRole('group', { name: beginningWith(legend) });
  }

  async press(name: string | Locator): Promise<void> {
    await this.hands.press(typeof name === 'string' ? this.button(name) : name);
  }

  async follow(name: string | Locator): Promise<void> {
    await this.hands.press(typeof name === 'string' ? this.link(name) : name);
  }

  async write(label: string | Locator, value: string): Promise<void> {
    await this.hands.write(typeof label === 'string' ? this.field(label) : label, value);
  }

  async choose(option: string, within: Frame = this.page): Promise<void> {
    await this.hands.choose(within.getByRole('radio', { name: option, exact: true }));
  }

  async select(label: string, option: string): Promise<void> {
    await this.hands.select(this.page.getByRole('combobox', { name: beginningWith(label) }), option);
  }

  async writeDate(legend: string, { day, month, year }: { readonly day: string; readonly month: string; readonly year: string }): Promise<void> {
    const group = this.group(legend);
    await this.write(this.field(this.t('candidate:date.day'), group), day);
    await this.write(this.field(this.t('candidate:date.month'), group), month);
    await this.write(this.field(this.t('candidate:date.year'), group), year);
  }

  async attach(button: string, ...paths: readonly string[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.press(button)]);
    await chooser.setFiles([...paths]);
  }

  /** Waits for words anywhere on the page. */
  async see(words: string | RegExp, within: Frame = this.page): Promise<void> {
    await within.getByText(words).first().waitFor();
  }

  heading(title: string | RegExp, level?: number): Locator {
    return this.page.getByRole('heading', { name: title, ...(typeof title === 'string' && { exact: true }), ...(level !== undefined && { level }) });
  }

  /** Waits for the page of this heading; where the person came by a link, the heading has to get the focus. */
  async arrive(title: string | RegExp, { byLink = true }: { readonly byLink?: boolean } = {}): Promise<void> {
    const heading = this.heading(title, 1);
    await heading.waitFor();
    if (!byLink) return;
    // Asked of the page, not of one heading: the one of a page that is still loading gives way to that of the loaded page.
    const focused = await this.page.waitForFunction(() => document.activeElement?.tagName === 'H1').then(() => true, () => false);
    if (!focused) this.witness.note(`The heading of ${this.place} did not get the focus: "${await heading.innerText()}"`);
  }

  /** Changes the language of the page in the bar on top. */
  async speak(language: Language): Promise<void> {
    if (language === this.#language) return;
    await this.press(LANGUAGE_NAMES[language]);
    await this.page.locator(`html[lang="${language}"]`).waitFor();
    this.#language = language;
  }

  /** The kind of page, without what tells one filing from another. */
  get place(): string {
    return new URL(this.page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, ':id');
  }

  /**
   * Looks the page over in each language, changed on the page itself; where a dialog covers the bar on top, or sizes are given, in the one at hand.
   * The dark colours are looked at in one language and on a phone: no language changes them. What is wrong fails the step at its end.
   */
  async inspect(sizes?: readonly Size[]): Promise<void> {
    const own = this.#language;
    await this.#isWhole();
    const standing = await standingOf(this.page);
    const asked = this.#sizesFor(sizes ?? EVERY_SIZE);
    await this.#inspectAs(standing, asked);
    if (sizes !== undefined || this.options.dark || (await this.page.getByRole('dialog').count()) > 0) return;
    for (const language of LANGUAGES) {
      if (language === own || !asked.some(({ width }) => this.options.looked.isNew(this.#view(width, language), standing))) continue;
      await this.speak(language);
      await this.#isWhole();
      await this.#inspectAs(standing, asked);
    }
    await this.speak(own);
  }

  /** The same, said at length. */
  inspectInEveryLanguage(): Promise<void> {
    return this.inspect();
  }

  #sizesFor(sizes: readonly Size[]): readonly Size[] {
    return this.options.dark ? sizes.slice(0, 1) : sizes;
  }

  #view(width: number, language: View['language'] = this.#language): View {
    return { kind: this.options.kindOf(new URL(this.page.url()).pathname), language, width, dark: this.options.dark ?? false };
  }

  /** A page that stays busy, or without its heading, is told of when it is looked over. */
  async #isWhole(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null && document.querySelector('h1') !== null, undefined, { timeout: 30_000 }).catch(() => undefined);
  }

  /** Language, title and words every time; accessibility, reflow and large letters where the page has not stood like this before, contrast where it has not in any language. */
  async #inspectAs(standing: Standing, sizes: readonly Size[]): Promise<void> {
    const { place, page } = this;
    const { looked } = this.options;
    const views = sizes.map((size) => ({ size, view: this.#view(size.width) }));
    const unseen = views.filter(({ view }) => looked.isNew(view, standing));
    const colours = unseen.map(({ size }) => this.#view(size.width, 'every')).filter((view) => looked.isNew(view, standing));
    const how = { largeLetters: /^\/(?:candidate|named)\b/u.test(place), contrastAt: colours.map(({ width }) => width) };
    const faults = [...(await this.#tellFaults()), ...(unseen.length === 0 ? [] : await inspect(page, unseen.map(({ size }) => size), how))];
    for (const view of [...unseen.map((each) => each.view), ...colours]) looked.note(view, standing);
    for (const fault of faults) this.witness.note(`${place} in ${this.words.language}: ${fault}`);
  }

  #read() {
    return this.page.evaluate(() => ({
      lang: document.documentElement.lang, title: document.title, headings: document.querySelectorAll('h1').length, words: document.body.innerText,
      busy: document.querySelector('[aria-busy="true"]') !== null,
    }));
  }

  async #tellFaults(): Promise<readonly string[]> {
    const { place } = this;
    let seen = await this.#read();
    // A page that was whole may begin to fetch something more before it is read.
    if (seen.busy || seen.headings !== 1) {
      await this.#isWhole();
      seen = await this.#read();
    }
    const { lang, title, headings, busy, words } = seen;
    const kind = this.options.kindOf(new URL(this.page.url()).pathname);
    // "No such page" is one page, in whatever area it is met.
    const named = kind.endsWith('/*') ? '/*' : place;
    const namesake = this.#titles.get(title);
    this.#titles.set(title, named);
    return [
      ...(lang === this.words.language ? [] : [`The document says that its language is "${lang}"`]),
      ...(busy ? ['The page is still being fetched'] : []),
      ...(headings === 1 ? [] : [`There are ${headings} headings of level 1`]),
      ...(title.endsWith(` · ${this.t('common:service')}`) ? [] : [`The title of the tab is "${title}"`]),
      ...(namesake === undefined || namesake === named ? [] : [`The tab has the same title as ${namesake}: "${title}"`]),
      ...[...(this.options.personal ?? []), /\d{12}/u].filter((fact) => (typeof fact === 'string' ? title.includes(fact) : fact.test(title))).map(() => `The title of the tab tells personal data: "${title}"`),
      ...(KEYS.test(words) ? ['Keys stand where words should'] : []),
    ];
  }
}
