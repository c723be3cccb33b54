import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const pages = ['infra/runbook/README.md', 'infra/runbook/public-words.md', 'infra/backup/README.md', 'infra/upgrade/README.md', 'infra/postgres/README.md'];
const texts = pages.map((page): readonly [string, string] => [page, read(page)]);
const runbook = read('infra/runbook/README.md');
const words = read('infra/runbook/public-words.md');

/** What stands as code in a text. */
const codeIn = (text: string): string => [...text.matchAll(/```\w*\n([^]*?)```|`([^`\n]+)`/g)].map((match) => match[1] ?? match[2]).join('\n');
const all = (text: string, pattern: RegExp): readonly string[] => [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? match[0]))].sort();

function sourceOf(...folders: readonly string[]): string {
  return folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|sh|ya?ml|template|conf)$/.test(entry.name) && !/\.spec\./.test(entry.name) && !/node_modules|dist|runbook/.test(entry.parentPath))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('\n');
}

describe.each(texts)('what %s names is there', (page, text) => {
  const code = codeIn(text);

  it('commands of npm', () => {
    const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(read('package.json'));
    expect(all(code, /npm run (?:--silent )?([\w:-]+)/g).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('commands and options of the backup, the drill and the torture', () => {
    const programs = { backup: read('infra/backup/run.mjs'), 'upgrade-drill': read('infra/upgrade/drill.mjs'), torture: read('infra/torture/options.mjs') };
    for (const [name, program] of Object.entries(programs)) {
      const lines = all(code, new RegExp(`npm run (?:--silent )?${name} -- ([^\\n]+)`, 'g'));
      const unknown = lines.flatMap((line) => [...all(line, /--([a-z-]+)/g), ...(name === 'backup' ? all(line, /^([a-z]+)/g) : [])])
        .filter((word) => !new RegExp(`\\b${word}\\b`).test(program));
      expect(unknown).toEqual([]);
    }
  });

  it('files and folders', () => {
    expect(all(code, /(?<![\w/])((?:infra|apps|libs)\/[\w./-]*\w)/g).filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(all(text, /\]\(([^)#]+)\)/g).filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([]);
  });

  it('services of the containers', () => {
    const known = all(read('infra/compose/compose.yaml'), /^ {2}([\w-]+):/gm);
    const named = all(code, /docker compose -f \S+ (?:ps|up --detach|exec|stop) ((?:[a-z][\w-]* ?)+)/g).flatMap((line) => line.trim().split(' ')).filter((word) => !['nginx', 's', 'reload'].includes(word));
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('figures and alerts', () => {
    const source = sourceOf('apps/api/src', 'apps/worker/src', 'libs/persistence/src');
    expect(all(code, /(tirkeu_[a-z_]+_(?:seconds|total|waiting|alive|up|messages))/g).filter((name) => !source.includes(`'${name}'`))).toEqual([]);
    const alerts = all(read('infra/grafana/alerts.yaml'), /alert: (\w+)/g);
    expect(all(text, /Alerts? (`\w+`(?:, `\w+`)*)/g).flatMap((names) => all(names, /`(\w+)`/g)).filter((name) => !alerts.includes(name))).toEqual([]);
  });

  it('settings', () => {
    const source = sourceOf('apps/api/src/platform', 'apps/worker/src', 'infra/backup', 'infra/edge', 'infra/scripts', 'infra/upgrade', 'libs/persistence/src');
    expect(all(code, /\b((?:TIRKEU|BACKUP|EDGE|DRAIN|DATABASE|REDIS|S3|DATA|SMTP)_[A-Z_]*[A-Z])\b/g).filter((name) => !source.includes(name.replace(/_FILE$/, '')))).toEqual([]);
  });

  it('pages of the product', () => {
    const source = sourceOf('apps/web/src', 'apps/api/src');
    expect(all(code, /(?<![\w.:/])(\/(?:outages|administration|commission|supervisor|register)[\w/-]*)/g).filter((path) => !source.includes(`"${path}`) && !source.includes(`'${path}`))).toEqual([]);
  });
});

describe('the runbook', () => {
  it('says what to do in each case that has come to pass elsewhere', () => {
    expect(all(runbook, /^### (.+)$/gm)).toEqual(expect.arrayContaining([
      'The database is away', 'The disk of the database is full', 'Redis is lost', 'The workers are dead', 'A clock is off', 'The edge is down', 'A certificate is about to expire', 'Mail is down', 'A surge', 'A restore is needed', 'An outage',
    ]));
  });

  it('knows every alert that wakes somebody', () => {
    const waking = [...read('infra/grafana/alerts.yaml').matchAll(/alert: (\w+)\n(?:(?!alert:)[^])*?severity: (\w+)/g)].filter((match) => match[2] === 'page').map((match) => match[1]);
    expect(waking.filter((alert) => !runbook.includes(alert ?? ''))).toEqual([]);
  });
});

describe('the words for the public', () => {
  const parts = words.split(/^## /m).slice(1);

  it('are in three languages, in the same order of cases, with the same places to fill in', () => {
    expect(parts).toHaveLength(9);
    for (let place = 0; place < parts.length; place += 3) {
      const [kazakh, russian, english] = parts.slice(place, place + 3);
      expect(kazakh).toMatch(/[әғқңөұүһі]/i);
      expect(russian).toMatch(/[ыэъё]/i);
      expect(english).not.toMatch(/[а-яё]/i);
      expect(new Set([kazakh, russian, english].map((part) => part?.split('…').length)).size).toBe(1);
    }
  });
});
