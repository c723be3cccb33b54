import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@tirkeu/domain';
import { people } from '../../../../infra/registers/people.mjs';
import { exampleFilings } from './example-filings.js';

const examples = exampleFilings(civilDate('2027-03-21'));
const heldOf = (because: string) => {
  const example = examples.find(({ outcome }) => 'because' in outcome && outcome.because === because);
  return people.find(({ iin }) => iin === example?.person.iin);
};

describe('the registers of training', () => {
  it('answer of the examples of a refusal what those rest on, so that asking again changes nothing', () => {
    expect(heldOf('corruption')).toMatchObject({ convictions: { corruption: true } });
    expect(heldOf('not-a-citizen')).toMatchObject({ population: { citizen: false } });
  });

  it('know nobody but people of the examples, whose numbers belong to nobody', () => {
    const numbers = examples.map(({ person: { iin } }) => iin);
    expect(people.filter(({ iin }) => !numbers.includes(iin))).toEqual([]);
  });

  it('hold an error about one of those who wait to be examined, and leave a question about another without an answer', () => {
    const waiting = examples.filter(({ outcome }) => outcome.reaches === 'submitted').map(({ person: { iin } }) => iin);
    const held = people.filter(({ iin }) => waiting.includes(iin));
    expect(held.map(({ convictions }) => convictions?.unspentConviction)).toContain(true);
    expect(held.map(({ manners }) => manners?.['revenue'])).toContain('down');
  });
});
