const AT_THE_LATEST_MS = 20_000;

/** A page with its heading, and nothing in it that is still waited for. */
const stands = (): boolean => document.querySelector('main h1') !== null && document.querySelector('[aria-busy="true"]') === null;

function watch(): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      observer.disconnect();
      window.clearTimeout(timer);
      resolve();
    };
    const observer = new MutationObserver(() => { if (stands()) end(); });
    const timer = window.setTimeout(end, AT_THE_LATEST_MS);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-busy'] });
    if (stands()) end();
  });
}

let first: Promise<void> | undefined;

/**
 * When the first page stands, or could not come for long: the moment for whatever a person does not wait for. On a slow line it
 * would take the place of what they do wait for.
 */
export const firstPage = (): Promise<void> => first ??= watch();
