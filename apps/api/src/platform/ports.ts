/** Injection tokens of what the whole application shares and no class stands for. */
export const SETTINGS = Symbol('settings');
export const CLOCK = Symbol('clock');
export const DESK = Symbol('desk');
export const MAP = Symbol('map');
export const FILE_STORE = Symbol('file store');
