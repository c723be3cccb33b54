import type { Identity } from '../journeys/identities.js';
import { dateParts } from '../journeys/identities.js';
import type { Place } from '../journeys/places.js';
import { Person } from './person.js';
import type { Text } from '@tirkeu/domain';

/** Somebody who stands for election, at the candidate's pages. */
export class Candidate extends Person {
  /** The filing that the page is about. */
  get filingId(): string {
    const id = /\/candidate\/filings\/([^/]+)/u.exec(this.page.url())?.[1];
    if (!id) throw new Error(`${this.page.url()} is about no filing`);
    return id;
  }

  async signUp(name: string, login: string): Promise<void> {
    await this.write(this.t('accounts:name'), name);
    await this.write(this.t('accounts:new.login'), login);
    await this.write(this.t('accounts:password'), 'құпия сөз 2026');
    await this.press(this.t('accounts:new.button'));
    await this.arrive(this.t('candidate:filings.title'));
  }

  async openCase(filingId: string, page = ''): Promise<void> {
    await this.open(`/candidate/filings/${filingId}${page && `/${page}`}`);
  }

  async chooseDistrict({ region, locality, district }: Place): Promise<void> {
    await this.select(this.t('candidate:open.region'), this.words.text(region));
    await this.select(this.t('candidate:open.maslikhat'), this.words.text(locality));
    await this.choose(this.t('candidate:district', { number: district.district ?? 0 }), this.group(this.t('candidate:open.contest', { maslikhat: this.words.text(district.maslikhat) })));
  }

  async openDraft(place: Place): Promise<void> {
    await this.press(this.t('candidate:open.button'));
    await this.arriveAtHub(place);
  }

  async arriveAtHub({ district }: Place): Promise<void> {
    await this.arrive(this.t('candidate:hub.title', { maslikhat: this.words.text(district.maslikhat) }));
  }

  /** Follows a task of the list by its name. */
  async begin(task: string): Promise<void> {
    await this.follow(task);
    await this.arrive(task);
  }

  async save(place: Place): Promise<void> {
    await this.press(this.t('candidate:form.save'));
    await this.arriveAtHub(place);
  }

  async writeName(language: 'kk' | 'ru', { surname, givenName, patronymic }: Identity['nameKk']): Promise<void> {
    const group = this.group(this.t(language === 'kk' ? 'candidate:identity.name-kk' : 'candidate:identity.name-ru'));
    await this.write(this.field(this.t('candidate:identity.surname'), group), surname);
    await this.write(this.field(this.t('candidate:identity.given-name'), group), givenName);
    if (patronymic) await this.write(this.field(this.t('candidate:identity.patronymic'), group), patronymic);
  }

  /** `of`: whether the person fills it in, or the counter does for them. */
  async fillIdentity({ iin, nameKk, nameRu, birthDate }: Identity, { of = 'self' }: { readonly of?: 'self' | 'other' } = {}): Promise<void> {
    await this.write(this.t('candidate:identity.iin'), iin);
    await this.writeName('kk', nameKk);
    await this.writeName('ru', nameRu);
    await this.choose(this.t('candidate:yes'), this.group(this.t(of === 'self' ? 'candidate:identity.citizen' : 'candidate:identity.citizen.other')));
    await this.writeDate(this.t(of === 'self' ? 'candidate:identity.resident' : 'candidate:identity.resident.other'), dateParts(birthDate));
  }

  async fillContact(): Promise<void> {
    await this.write(this.t('candidate:contact.phone'), '+7 701 234 56 78');
    await this.write(this.t('candidate:contact.email'), 'synaq@example.kz');
    await this.write(this.t('candidate:contact.address'), 'Теміртау қаласы, Сынақ көшесі, 7-үй');
  }

  async fillFamily({ spouse }: { readonly spouse?: string } = {}): Promise<void> {
    const group = this.group(this.t('candidate:family.status'));
    await this.choose(this.t(spouse === undefined ? 'candidate:family.single' : 'candidate:family.married'), group);
    if (spouse !== undefined) await this.write(this.t('candidate:family.spouse'), spouse);
  }

  async fillBackground(): Promise<void> {
    await this.write(this.t('candidate:background.education'), 'Жоғары, Қарағанды университеті, 2007');
    await this.write(this.t('candidate:background.occupation'), 'Мұғалім, № 1 сынақ мектебі');
    await this.choose(this.t('candidate:background.party.none'), this.group(this.t('candidate:background.party')));
  }

  /** Uploads a file for the paper whose page is open, and waits until it is stored. */
  async upload(path: string): Promise<void> {
    await this.attach(this.t('uploads:choose'), path);
    await this.see(this.t('candidate:document.stored'));
  }

  /** Photographs a paper: the pages wait on the page until they are saved as one file. */
  async photograph(path: string): Promise<void> {
    await this.attach(this.t('uploads:choose'), path);
    await this.press(this.t('uploads:photo.save', { count: 1 }));
    await this.see(this.t('candidate:document.stored'));
  }

  /** From the task list to a paper, its file, and back. */
  async handIn(title: Text, path: string, place: Place): Promise<void> {
    await this.begin(this.words.text(title));
    await (path.endsWith('.jpg') ? this.photograph(path) : this.upload(path));
    await this.follow(this.t('candidate:document.done'));
    await this.arriveAtHub(place);
  }

  async submit(): Promise<void> {
    await this.press(this.t('candidate:submit.button'));
    await this.arrive(this.t('candidate:receipt.title'));
  }

  /** The number on the receipt that is open. */
  async receiptNumber(): Promise<string> {
    const receipt = this.page.getByRole('region', { name: this.t('candidate:receipt.label') });
    const number = /(?:\d{4}\s*){4}/u.exec(await receipt.innerText())?.[0];
    if (!number) throw new Error('The receipt shows no number');
    return number.replace(/\s/gu, '');
  }
}
