/** The key that signs receipts: Ed25519, PKCS#8 as base64. */
export declare function keepSigningKey(settings: { signingKey?: string; dataDir: string }): string;
