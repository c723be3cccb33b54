import { describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { Comparison, Hash, Identifier } from '../index.js';
import { equalEnds } from './identifier.js';

describe('two values that differ', () => {
  it('share a beginning and an end, counted in characters as people see them', () => {
    expect(equalEnds(Array.from('Самалович'), Array.from('Самалулы'))).toEqual({ head: 5, tail: 0 });
    expect(equalEnds(Array.from('12.03.2019'), Array.from('21.03.2019'))).toEqual({ head: 0, tail: 8 });
    expect(equalEnds(Array.from('Ұлан'), Array.from('Ұлан'))).toEqual({ head: 4, tail: 0 });
    expect(equalEnds(Array.from('аа'), Array.from('а'))).toEqual({ head: 1, tail: 0 });
  });

  it('mark only the letters that differ', () => {
    render(<Comparison differsText="differs" lines={[{ label: 'form', value: 'Самалович' }, { label: 'register', value: 'Самалулы' }]} />);
    expect(Array.from(document.querySelectorAll('mark'), (mark) => mark.firstChild?.textContent)).toEqual(['ович', 'улы']);
  });

  it('are equal whichever Unicode form the letters came in', () => {
    render(<Comparison differsText="differs" lines={[{ label: 'form', value: 'Андрей' }, { label: 'register', value: 'Андре\u0438\u0306' }]} />);
    expect(document.querySelector('mark')).toBeNull();
  });
});

describe('an identifier', () => {
  it('is drawn in groups and copied whole', () => {
    render(<><Identifier value="3907230208000412 8" label="Receipt" /><Hash value="ae82bcec9975ea07e25aac3e" /><Hash value="ae82bcec9975ea07" short /></>);
    expect(document.querySelector('.t-id')?.textContent).toBe('Receipt 39072302080004128');
    expect(Array.from(document.querySelectorAll('.t-hash .t-id__group'), (group) => group.textContent)).toEqual(['ae82bcec', '9975ea07', 'e25aac3e']);
    expect(screen.getByText('ae82bcec…')).toBeTruthy();
  });
});
