export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly ms: number;
  readonly failed?: string;
  readonly unsendable?: string;
}
export declare class Client {
  constructor(origin: string);
  send(sent: Sent): Promise<Answer>;
  close(): void;
}
