/** Injection tokens of what the whole application shares. */
export const SETTINGS = Symbol('settings');
export const CLOCK = Symbol('clock');
export const DESK = Symbol('desk');
export const MAP = Symbol('map');
export const ACCOUNTS = Symbol('accounts');
export const FILES = Symbol('files');
