/** The first that fits: most browsers claim to be several others besides. */
const FAMILIES = [['edge', /\bEdgA?\//u], ['opera', /\bOPR\//u], ['yandex', /\bYaBrowser\//u], ['samsung', /\bSamsungBrowser\//u], ['firefox', /\b(?:Firefox|FxiOS)\//u], ['chrome', /(?:Chrome|CriOS)\//u], ['safari', /\bSafari\//u]] as const;
const SYSTEMS = [['android', /\bAndroid\b/u], ['ios', /\b(?:iPhone|iPad)\b/u], ['windows', /\bWindows\b/u], ['macos', /\bMacintosh\b/u], ['linux', /\bLinux\b/u]] as const;

export const BROWSER_FAMILIES = [...FAMILIES.map(([name]) => name), 'other'] as const;
export const BROWSER_SYSTEMS = [...SYSTEMS.map(([name]) => name), 'other'] as const;

const firstThatFits = <Name extends string>(known: readonly (readonly [Name, RegExp])[], text: string): Name | 'other' => known.find(([, form]) => form.test(text))?.[0] ?? 'other';

/** Family and system of a browser, enough for its owner to know it again, as `firefox/windows`. */
export const browserOf = (userAgent = ''): string => `${firstThatFits(FAMILIES, userAgent)}/${firstThatFits(SYSTEMS, userAgent)}`;
