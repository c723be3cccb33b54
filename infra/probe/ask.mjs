import http from 'node:http';
import https from 'node:https';

const LARGEST = 4_000_000;

/** One request over a connection of its own, as somebody who comes anew: status, headers, text. Rejects when there is no whole answer in time. */
export function ask(url, { method = 'GET', body, timeoutMs, until = Number.POSITIVE_INFINITY }) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const { request } = url.startsWith('https:') ? https : http;
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, agent: false, headers: { accept: '*/*', 'user-agent': 'tirkeu-probe', ...(text !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }) } }, (answer) => {
      const parts = [];
      let length = 0;
      answer.on('data', (part) => {
        length += part.length;
        if (length > LARGEST) asked.destroy(new Error('too much'));
        else parts.push(part);
      });
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString('utf8') }));
      answer.on('error', reject);
    });
    const late = setTimeout(() => asked.destroy(new Error('no answer in time')), Math.max(1, Math.min(timeoutMs, until - performance.now())));
    asked.on('close', () => clearTimeout(late));
    asked.on('error', reject);
    asked.end(text);
  });
}
