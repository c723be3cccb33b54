import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FilePicker, UiProvider, isAccepted } from '../index.js';

const file = (name: string, bytes: number, type: string) => new File([new Uint8Array(bytes)], name, { type });

function show(onFiles: (files: File[]) => void) {
  render(
    <UiProvider>
      <FilePicker
        id="paper" label="Add" accept=".pdf,.jpg,image/heic" maxBytes={10} texts={{ choose: 'Choose a file', takePhoto: 'Take a photo', drop: 'Drop it here' }} onFiles={onFiles}
        messages={{ wrongType: ({ name }) => `${name}: wrong kind`, tooBig: ({ name }) => `${name}: too big`, empty: ({ name }) => `${name}: empty`, tooMany: (count) => `${count} files, one is needed` }}
      />
    </UiProvider>,
  );
  const chooser = document.getElementById('paper-file') as HTMLInputElement;
  return (files: File[]) => fireEvent.change(chooser, { target: { files } });
}

describe('a file picker', () => {
  it.each([
    ['a file of the wrong kind', [file('a.exe', 5, '')], 'a.exe: wrong kind'],
    ['an empty file', [file('a.pdf', 0, 'application/pdf')], 'a.pdf: empty'],
    ['a file over the limit', [file('a.pdf', 11, 'application/pdf')], 'a.pdf: too big'],
    ['more files than asked for', [file('a.pdf', 5, ''), file('b.pdf', 5, '')], '2 files, one is needed'],
  ])('says what is wrong with %s and takes nothing', (_, files, message) => {
    const taken = jest.fn();
    show(taken)(files);
    expect(taken).not.toHaveBeenCalled();
    expect(screen.getByRole('group', { name: 'Add', description: message })).toBeTruthy();
  });

  it('takes a good file and forgets the last problem', () => {
    const taken = jest.fn<(files: File[]) => void>();
    const choose = show(taken);
    choose([file('a.exe', 5, '')]);
    choose([file('SCAN.PDF', 10, '')]);
    expect(taken.mock.calls[0]?.[0].map(({ name }) => name)).toEqual(['SCAN.PDF']);
    expect(screen.queryAllByText('a.exe: wrong kind')).toEqual([]);
  });

  it('takes a dropped file', () => {
    const taken = jest.fn();
    show(taken);
    fireEvent.drop(screen.getByText('Drop it here'), { dataTransfer: { files: [file('a.jpg', 5, 'image/jpeg')] } });
    expect(taken).toHaveBeenCalledTimes(1);
  });

  it('opens the camera from its own button', async () => {
    show(() => undefined);
    const camera = document.getElementById('paper-photo') as HTMLInputElement;
    const opened = jest.spyOn(camera, 'click').mockImplementation(() => undefined);
    await userEvent.click(screen.getByRole('button', { name: 'Take a photo' }));
    expect(opened).toHaveBeenCalledTimes(1);
    expect(camera.getAttribute('capture')).toBe('environment');
  });
});

describe('the kinds a picker accepts', () => {
  it('are known by extension or by media type, in any case', () => {
    expect(isAccepted({ name: 'IMG.HEIC', type: 'image/heic' }, 'image/*')).toBe(true);
    expect(isAccepted({ name: 'scan.PDF', type: '' }, '.pdf')).toBe(true);
    expect(isAccepted({ name: 'scan.pdf.exe', type: '' }, '.pdf')).toBe(false);
  });
});
