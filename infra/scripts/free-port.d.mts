/** Whether a server could listen on this port now. Without a host, every address of the machine is meant. */
export declare function isPortFree(port: number, host?: string): Promise<boolean>;

/** The first free loopback port from `from` upwards, below the ephemeral range. */
export declare function findFreePort(from: number, isFree?: (port: number) => Promise<boolean>): Promise<number>;
