export declare class SettingError extends Error {}

export interface Settings {
  mode: 'training' | 'production';
  port: number;
  /** Where the API shows its figures to the monitoring; the worker does on the port after it. Undefined: nowhere. */
  metricsPort: number | undefined;
  /** Absolute path. */
  dataDir: string;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  secret: string | undefined;
  /** Ed25519, PKCS#8 as base64. */
  signingKey: string | undefined;
  /** Where people find this installation; undefined: where they asked. */
  publicUrl: string | undefined;
  /** Undefined: no e-mail is sent. */
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  /** Undefined: the papers that people send in lie in the data folder. */
  objectStorage: { endpoint: string; bucket: string } | undefined;
  /** Whether the campaign of 2023 is replayed into the installation. Training only. */
  history: boolean;
}

/** @throws SettingError whose message is one complete line for the operator */
export declare function readSettings(env: Record<string, string | undefined>, root: string): Settings;

/** @throws SettingError when the folder cannot be made or written */
export declare function prepareDataDir(dataDir: string): void;
