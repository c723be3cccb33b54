import { describe, expect, it } from '@jest/globals';
import { redisConnection } from './queue-connection.js';

describe('a connection to Redis', () => {
  it('is TLS with a checked certificate where its address says so, and is not made plain by anything', () => {
    expect(redisConnection('rediss://tirkeu:p%40ss@queue.example.kz')).toMatchObject({ host: 'queue.example.kz', port: 6379, username: 'tirkeu', password: 'p@ss', tls: {} });
    expect(redisConnection('redis://queue.example.kz:6380/3')).not.toHaveProperty('tls');
  });
});
