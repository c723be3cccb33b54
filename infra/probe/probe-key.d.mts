export function keepProbeKey(folder: string): { readonly publicKey: string; readonly sign: (text: string) => string };
