export declare function takeSecretFiles(env: Record<string, string | undefined>): void;
