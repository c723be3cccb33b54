import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { DUE_KINDS } from '@tirkeu/domain';
import { Registry, collectDefaultMetrics } from 'prom-client';
import { parse } from 'yaml';
import { ApiMetrics } from '../../apps/api/src/metrics/api-metrics.js';
import { WorkerMetrics } from '../../apps/worker/src/metrics/worker-metrics.js';

interface Panel {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets: readonly { readonly expr: string }[];
}
interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly safe: string; readonly todo: string };
}
/** What prom-client knows of a metric; its own types leave the labels out. */
interface Described {
  readonly name: string;
  readonly labelNames?: readonly string[];
  readonly buckets?: readonly number[];
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const dashboard = JSON.parse(read('deadline.json')) as { readonly panels: readonly Panel[] };
const rules = (parse(read('alerts.yaml')) as { readonly groups: readonly { readonly rules: readonly Rule[] }[] }).groups.flatMap((group) => group.rules);

const processes = new Registry();
collectDefaultMetrics({ register: processes });
const described = [new ApiMetrics().registry, new WorkerMetrics().registry, processes].flatMap((registry) => registry.getMetricsAsArray() as unknown as readonly Described[]);
const labelsOf = new Map<string, readonly string[]>();
for (const { name, labelNames = [], buckets } of described) {
  const series = buckets ? [[`${name}_bucket`, [...labelNames, 'le']], [`${name}_count`, labelNames], [`${name}_sum`, labelNames]] as const : [[name, labelNames]] as const;
  for (const [key, labels] of series) labelsOf.set(key, [...new Set([...(labelsOf.get(key) ?? []), ...labels])]);
}

const queries = [...dashboard.panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)), ...rules.map(({ alert, expr }) => [alert, expr] as const)];
const withoutTexts = (expr: string): string => expr.replace(/"[^"]*"/g, '""');
const metricsIn = (expr: string): readonly string[] => [...withoutTexts(expr).matchAll(/\b(?:tirkeu|nodejs|process)_[a-z0-9_]+/g)].map(([name]) => name);
const KNOWN_BY_PROMETHEUS = ['instance', 'le'];

describe('the dashboard and the alerts', () => {
  it('ask for nothing that the programs do not tell', () => {
    const unknown = queries.flatMap(([title, expr]) => metricsIn(expr).filter((name) => !labelsOf.has(name)).map((name) => `${title}: ${name}`));
    expect(unknown).toEqual([]);
    for (const [title, expr] of queries) expect([title, metricsIn(expr).length > 0]).toEqual([title, true]);
  });

  it('name no label that what they ask for does not have', () => {
    const wrong = queries.flatMap(([title, expr]) => {
      const known = [...metricsIn(expr).flatMap((name) => labelsOf.get(name) ?? []), ...KNOWN_BY_PROMETHEUS];
      const matched = [...withoutTexts(expr).matchAll(/[{,]\s*([a-z_]+)\s*(?:=~|!~|!=|=)/g)].map(([, label]) => label ?? '');
      const grouped = [...expr.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, labels]) => (labels ?? '').split(',').map((label) => label.trim()));
      return [...matched, ...grouped].filter((label) => !known.includes(label)).map((label) => `${title}: ${label}`);
    });
    expect(wrong).toEqual([]);
  });

  it('name outcomes and legal moments that there are', () => {
    const values = (label: string) => queries.flatMap(([, expr]) => [...expr.matchAll(new RegExp(`${label}=~?"([^"]+)"`, 'g'))].flatMap(([, text]) => (text ?? '').split('|')));
    expect([...new Set(values('outcome'))].filter((value) => !['received', 'late', 'denied', 'failed', 'completed', 'stalled'].includes(value))).toEqual([]);
    expect([...new Set(values('kind'))].filter((value) => !(DUE_KINDS as readonly string[]).includes(value))).toEqual([]);
  });

  it('show everything that the programs tell of themselves somewhere', () => {
    const asked = new Set(queries.flatMap(([, expr]) => metricsIn(expr)).map((name) => name.replace(/_(?:bucket|count|sum)$/, '')));
    expect(described.map(({ name }) => name).filter((name) => name.startsWith('tirkeu_') && !asked.has(name))).toEqual([]);
  });
});

describe('an alert', () => {
  it.each(rules.map((rule) => [rule.alert, rule] as const))('%s says what is the matter, what is safe and what to do', (_name, { labels, annotations }) => {
    expect(['page', 'ticket']).toContain(labels.severity);
    for (const sentence of [annotations.summary, annotations.safe, annotations.todo]) expect(sentence).toMatch(/\.$/);
  });
});

describe('the dashboard', () => {
  it('begins with the time that is left and with submissions', () => {
    expect(dashboard.panels.slice(0, 3).map(({ title }) => title)).toEqual(['Until nomination closes', 'Until registration closes', 'Submissions in the last hour']);
  });

  it('says of every panel what it means, and lays none over another', () => {
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) => Array.from({ length: w * h }, (_cell, place) => `${x + (place % w)}:${y + Math.floor(place / w)}`));
    expect(new Set(cells).size).toBe(cells.length);
    for (const { title, description } of dashboard.panels) expect([title, description]).toEqual([title, expect.stringMatching(/\.$/)]);
  });
});
