import { describe, expect, it, jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RegionMarker, nudged } from './region-marker.js';

describe('a box drawn by keys', () => {
  it('never leaves the page', () => {
    expect(nudged({ x: 0.01, y: 0.9, width: 0.5, height: 0.1 }, 'ArrowLeft', false)).toEqual({ x: 0, y: 0.9, width: 0.5, height: 0.1 });
    expect(nudged({ x: 0.4, y: 0.9, width: 0.5, height: 0.1 }, 'ArrowDown', false)?.y).toBeCloseTo(0.9);
    expect(nudged({ x: 0.5, y: 0, width: 0.5, height: 0.1 }, 'ArrowRight', true)?.width).toBeCloseTo(0.5);
    expect(nudged({ x: 0, y: 0, width: 0.02, height: 0.1 }, 'ArrowLeft', true)?.width).toBeCloseTo(0.02);
  });

  it('is kept by Enter and left by Escape', async () => {
    const done = jest.fn<(region: { x: number }) => void>();
    const cancel = jest.fn();
    render(<RegionMarker help="Draw" onDone={done} onCancel={cancel} />);
    expect(document.activeElement).toBe(screen.getByRole('application', { name: 'Draw' }));
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(done.mock.calls[0]?.[0].x).toBeCloseTo(0.27);
    await userEvent.keyboard('{Escape}');
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});
