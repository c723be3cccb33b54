import type { Locator } from 'playwright-core';
import type { Text } from '@tirkeu/domain';
import { fullNameOf, type Identity } from '../journeys/identities.js';
import type { Place } from '../journeys/places.js';
import { Candidate } from './candidate.js';

/** A file that is made for a journey alone. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A nominator's agent: in the workspace until the nomination is handed in, then at the pages that candidates have too. */
export class Agent extends Candidate {
  /** The nomination that is open. */
  override get filingId(): string {
    const [, id] = /\/(?:nominator|candidate)\/filings\/([0-9a-f-]{36})/u.exec(this.page.url()) ?? [];
    if (!id) throw new Error(`${this.page.url()} is no nomination`);
    return id;
  }

  async openNomination(filingId: string, page = ''): Promise<void> {
    await this.open(`/nominator/filings/${filingId}${page && `/${page}`}`);
  }

  async openList(region: string): Promise<void> {
    await this.choose(this.t('common:form.party-list'));
    await this.select(this.t('nominator:filter.region'), region);
    await this.see(this.t('nominator:open.when'));
  }

  async openDistrict({ region, locality, district }: Place): Promise<void> {
    const { text } = this.words;
    await this.choose(this.t('common:form.single-member'));
    await this.select(this.t('nominator:filter.region'), text(region));
    await this.select(this.t('nominator:open.maslikhat'), text(locality));
    await this.select(this.t('nominator:open.contest'), this.t('common:district', { number: district.district ?? 0 }));
    await this.see(this.t('nominator:open.when'));
  }

  /** Everything of somebody who is married, on the page of the person; the day of birth comes from the number. */
  async fillPerson({ iin, nameKk, nameRu }: Identity, spouse: string): Promise<void> {
    const values = {
      iin, surnameKk: nameKk.surname, givenNameKk: nameKk.givenName, surnameRu: nameRu.surname, givenNameRu: nameRu.givenName,
      phone: '+7 701 234 56 78', address: 'Теміртау қаласы, Сынақ көшесі, 7-үй', education: 'Жоғары', occupation: 'Мұғалім, № 1 сынақ мектебі',
    } as const;
    for (const [field, value] of Object.entries(values)) await this.write(this.t(`tables:column.${field as keyof typeof values}`), value);
    await this.choose(this.t('nominator:marital.married'));
    await this.write(this.t('tables:column.spouseName'), spouse);
  }

  /** Adds a paper in its cell of the table, or puts another in its place. */
  async givePaper(title: Text, identity: Identity | null, path: string, button: 'add' | 'replace' = 'add'): Promise<void> {
    const what = identity === null ? this.words.text(title) : `${this.words.text(title)}: ${fullNameOf(identity.nameKk)}`;
    await this.attach(this.t(`nominator:papers.${button}-label`, { what }), path);
    await this.link(this.t('nominator:papers.open-label', { what })).waitFor();
  }

  async give(button: string, files: readonly MadeFile[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.press(button)]);
    await chooser.setFiles([...files]);
  }

  /** The card of a row that needs a look, by its line in the file. */
  row(line: number): Locator {
    const heading = this.page.getByRole('heading', { level: 3, name: new RegExp(`^${this.t('nominator:preview.line', { line, name: '' }).trim()}`, 'u') });
    return this.page.locator('.t-card').filter({ has: heading });
  }

  /** Surnames as they stand on the list. */
  async surnames(): Promise<readonly string[]> {
    const names = await this.page.getByRole('table', { name: this.t('nominator:people.title') }).getByRole('rowheader').allInnerTexts();
    return names.map((name) => name.trim().split(/\s/u)[0] ?? '');
  }
}
