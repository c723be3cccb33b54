import { configure } from '@testing-library/react';

// What is waited for comes when it comes, on a crowded machine too; one second is for whoever sits in front of it.
configure({ asyncUtilTimeout: 20_000 });

/** What a browser has and jsdom lacks, as far as the components ask for it. */
const quiet = (query: string): MediaQueryList => ({
  matches: false, media: query, onchange: null, addListener: () => undefined, removeListener: () => undefined,
  addEventListener: () => undefined, removeEventListener: () => undefined, dispatchEvent: () => false,
});

class NoResize implements ResizeObserver {
  observe(): void { /* Nothing is laid out. */ }
  unobserve(): void { /* Nothing is laid out. */ }
  disconnect(): void { /* Nothing is laid out. */ }
}

Object.defineProperty(window, 'matchMedia', { writable: true, value: quiet });
Object.defineProperty(window, 'ResizeObserver', { writable: true, value: NoResize });
Object.defineProperty(window, 'scrollTo', { writable: true, value: () => undefined });
