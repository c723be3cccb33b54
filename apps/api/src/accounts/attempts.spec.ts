import { describe, expect, it } from '@jest/globals';
import { SignInAttempts } from './attempts.js';

const HOME = '198.51.100.7';
const elsewhere = (number: number): string => `203.0.113.${number % 250}`;

function attemptsAt() {
  const time = { now: 0 };
  return { time, attempts: new SignInAttempts(() => time.now) };
}

describe('slowing down guesses', () => {
  it('hears five wrong passwords for an account from one address, then lets ten seconds pass for each', () => {
    const { attempts, time } = attemptsAt();
    for (let guess = 0; guess < 5; guess++) {
      expect(attempts.wait('aisulu', HOME)).toBe(0);
      attempts.failed('aisulu', HOME);
    }
    expect(attempts.wait('aisulu', HOME)).toBe(10);
    time.now = 10_000;
    expect(attempts.wait('aisulu', HOME)).toBe(0);
  });

  it('makes each wait twice as long as the one before, but never longer than eleven minutes, and forgives after an hour', () => {
    const { attempts, time } = attemptsAt();
    const waits: number[] = [];
    for (let guess = 0; guess < 13; guess++) {
      attempts.failed('aisulu', HOME);
      waits.push(attempts.wait('aisulu', HOME));
      time.now += attempts.wait('aisulu', HOME) * 1000;
    }
    expect(waits).toEqual([0, 0, 0, 0, 10, 20, 40, 80, 160, 320, 640, 640, 640]);
    time.now += 3_600_000;
    attempts.failed('aisulu', HOME);
    expect(attempts.wait('aisulu', HOME)).toBe(0);
  });

  it('does not hold up a browser that is known, whatever is guessed elsewhere, even at its own address', () => {
    const { attempts } = attemptsAt();
    for (let guess = 0; guess < 1000; guess++) attempts.failed('aisulu', guess % 2 === 0 ? HOME : elsewhere(guess));
    expect(attempts.wait('aisulu', HOME)).toBeGreaterThan(0);
    expect(attempts.wait('aisulu', HOME, 'her telephone')).toBe(0);
  });

  it('slows a known browser down for its own wrong passwords', () => {
    const { attempts } = attemptsAt();
    for (let guess = 0; guess < 5; guess++) attempts.failed('aisulu', HOME, 'her telephone');
    expect(attempts.wait('aisulu', HOME, 'her telephone')).toBe(10);
    expect(attempts.wait('aisulu', HOME)).toBe(0);
  });

  it('does not hold one person up for the wrong passwords of another at the same address', () => {
    const { attempts } = attemptsAt();
    for (let guess = 0; guess < 6; guess++) attempts.failed('aisulu', HOME);
    expect(attempts.wait('marat', HOME)).toBe(0);
  });

  it('slows an account that is guessed at from everywhere, but not for the address it signs in from', () => {
    const { attempts } = attemptsAt();
    attempts.succeeded('aisulu', HOME);
    for (let guess = 0; guess < 200; guess++) attempts.failed('aisulu', elsewhere(guess));
    expect(attempts.wait('aisulu', '192.0.2.1')).toBeGreaterThan(0);
    expect(attempts.wait('aisulu', HOME)).toBe(0);
  });

  it('never locks anybody out: after a while everything is heard again', () => {
    const { attempts, time } = attemptsAt();
    for (let guess = 0; guess < 1000; guess++) attempts.failed('aisulu', HOME);
    time.now = 640_000;
    expect(attempts.wait('aisulu', HOME)).toBe(0);
  });

  it('lets a hundred accounts be made from one address, then one every five seconds', () => {
    const { attempts, time } = attemptsAt();
    for (let account = 0; account < 100; account++) expect(attempts.waitToSignUp(HOME)).toBe(0);
    expect(attempts.waitToSignUp(HOME)).toBe(5);
    expect(attempts.waitToSignUp('192.0.2.1')).toBe(0);
    time.now = 5_000;
    expect(attempts.waitToSignUp(HOME)).toBe(0);
  });

  it('holds nobody up because a clock was set back', () => {
    const { attempts, time } = attemptsAt();
    time.now = 3_600_000;
    expect(attempts.waitToSignUp(HOME)).toBe(0);
    time.now = 0;
    expect(attempts.waitToSignUp(HOME)).toBe(0);
  });
});
