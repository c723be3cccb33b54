import { connect, createServer, type Server, type Socket } from 'node:net';

/** The way to a Redis, which a spec can cut and mend. */
export class WayToRedis {
  readonly #sockets = new Set<Socket>();
  #server: Server | undefined;
  #port = 0;

  constructor(private readonly target: URL) {}

  get url(): string {
    return `redis://127.0.0.1:${this.#port}${this.target.pathname}`;
  }

  async mend(): Promise<void> {
    if (this.#server) return;
    const server = createServer((here) => {
      const there = connect(Number(this.target.port), this.target.hostname);
      for (const socket of [here, there]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
      }
      here.pipe(there).pipe(here);
      here.on('close', () => there.destroy());
      there.on('close', () => here.destroy());
    });
    await new Promise<void>((resolve) => { server.listen(this.#port, '127.0.0.1', resolve); });
    const address = server.address();
    this.#port = typeof address === 'object' && address ? address.port : this.#port;
    this.#server = server;
  }

  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    const closed = new Promise<void>((resolve) => { if (server) server.close(() => resolve()); else resolve(); });
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}
