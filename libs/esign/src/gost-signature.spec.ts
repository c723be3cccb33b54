import { describe, expect, it } from '@jest/globals';
import { GOST_CURVES, type GostCurve } from './gost-curves.js';
import { combine, isOfGroup, verifies, verifiesGost } from './gost-signature.js';
import { signGost, toLittleEndian } from '@tirkeu/testing/signing';

/** GOST R 34.10-2012, annex A.1, and RFC 7091, section 7: numbers as printed there. */
const EXAMPLE_256 = {
  curve: {
    bytes: 32, cofactor: 1, p: 57896044618658097711785492504343953926634992332820282019728792003956564821041n, a: 7n,
    b: 43308876546767276905765904595650931995942111794451039583252968842033849580414n,
    q: 57896044618658097711785492504343953927082934583725450622380973592137631069619n,
    x: 2n, y: 4018974056539037503335449422937059775635739389905545080690979365213431566280n,
  } as const satisfies GostCurve,
  secret: 55441196065363246126355624130324183196576709222340016572108097750006097525544n,
  e: 20798893674476452017134061561508270130637142515379653289952617252661468872421n,
  k: 53854137677348463731403841147996619241504003434302020712960838528893196233395n,
  r: 29700980915817952874371204983938256990422752107994319651632687982059210933395n,
  s: 574973400270084654178925310019147038455227042649098563933718999175515839552n,
  key: { x: 57520216126176808443631405023338071176630104906313632182896741342206604859403n, y: 17614944419213781543809391949654080031942662045363639260709847859438286763994n },
};

/** Annex A.2. */
const EXAMPLE_512 = {
  curve: {
    bytes: 64, cofactor: 1, p: 0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15df1d852741af4704a0458047e80e4546d35b8336fac224dd81664bbf528be6373n, a: 7n,
    b: 0x1cff0806a31116da29d8cfa54e57eb748bc5f377e49400fdd788b649eca1ac4361834013b2ad7322480a89ca58e0cf74bc9e540c2add6897fad0a3084f302adcn,
    q: 0x4531acd1fe0023c7550d267b6b2fee80922b14b2ffb90f04d4eb7c09b5d2d15da82f2d7ecb1dbac719905c5eecc423f1d86e25edbe23c595d644aaf187e6e6dfn,
    x: 0x24d19cc64572ee30f396bf6ebbfd7a6c5213b3b3d7057cc825f91093a68cd762fd60611262cd838dc6b60aa7eee804e28bc849977fac33b4b530f1b120248a9an,
    y: 0x2bb312a43bd2ce6e0d020613c857acddcfbf061e91e5f2c3f32447c259f39b2c83ab156d77f1496bf7eb3351e1ee4e43dc1a18b91b24640b6dbb92cb1add371en,
  } as const satisfies GostCurve,
  secret: 0x0ba6048aadae241ba40936d47756d7c93091a0e8514669700ee7508e508b102072e8123b2200a0563322dad2827e2714a2636b7bfd18aadfc62967821fa18dd4n,
  e: 0x3754f3cfacc9e0615c4f4a7c4d8dab531b09b6f9c170c533a71d147035b0c5917184ee536593f4414339976c647c5d5a407adedb1d560c4fc6777d2972075b8cn,
  k: 0x0359e7f4b1410feacc570456c6801496946312120b39d019d455986e364f365886748ed7a44b3e794434006011842286212273a6d14cf70ea3af71bb1ae679f1n,
  r: 0x2f86fa60a081091a23dd795e1e3c689ee512a3c82ee0dcc2643c78eea8fcacd35492558486b20f1c9ec197c90699850260c93bcbcd9c5c3317e19344e173ae36n,
  s: 0x1081b394696ffe8e6585e7a9362d26b6325f56778aadbc081c0bfbe933d52ff5823ce288e8c4f362526080df7f70ce406a6eeb1f56919cb92a9853bde73e5b4an,
  key: {
    x: 0x115dc5bc96760c7b48598d8ab9e740d4c4a85a65be33c1815b5c320c854621dd5a515856d13314af69bc5b924c8b4ddff75c45415c1d9dd9dd33612cd530efe1n,
    y: 0x37c7c90cd40b0f5621dc3ac1b751cfa0e2634fa0503b3d52639f5d7fb72afd61ea199441d943ffe7f0c70a2759a3cdb84c114e1f9339fdf27f35eca93677beecn,
  },
};

describe.each([[256, EXAMPLE_256], [512, EXAMPLE_512]] as const)('the example of the standard with %i bits', (_bits, { curve, secret, e, k, r, s, key }) => {
  const digest = toLittleEndian(e, curve.bytes);

  it('has its key and its signature, and verifies', () => {
    expect(combine(curve, secret, curve, 0n)).toEqual(key);
    expect(signGost(curve, secret, digest, k)).toEqual({ r, s });
    expect(verifies(curve, key, digest, { r, s })).toBe(true);
    const number = (value: bigint): Uint8Array => toLittleEndian(value, curve.bytes);
    expect(verifiesGost(curve, new Uint8Array([...number(key.x), ...number(key.y)]), digest, new Uint8Array([...number(r), ...number(s)]))).toBe(true);
  });

  it('does not verify with anything of it changed', () => {
    expect(verifies(curve, key, digest, { r: s, s: r })).toBe(false);
    expect(verifies(curve, key, digest, { r, s: s + 1n })).toBe(false);
    expect(verifies(curve, key, toLittleEndian(e + 1n, curve.bytes), { r, s })).toBe(false);
    expect(verifies(curve, { x: key.x, y: curve.p - key.y }, digest, { r, s })).toBe(false);
    expect(verifies(curve, key, digest, { r: r + curve.q, s })).toBe(false);
  });
});

describe('the curves of the national authority', () => {
  it.each([...GOST_CURVES])('%s: the base is on the curve and has the order that is stated', (_id, curve) => {
    expect(isOfGroup(curve, curve)).toBe(true);
    expect(combine(curve, curve.q, curve, 0n)).toBeNull();
    expect(combine(curve, curve.q - 1n, curve, 0n)).toEqual({ x: curve.x, y: curve.p - curve.y });
    expect(isOfGroup(curve, { x: curve.x, y: curve.y + 1n })).toBe(false);
  });

  it('of 256 bits has points that are not of the group of its base, and no key may be one', () => {
    const short = GOST_CURVES.get('1.2.398.3.10.1.1.2.1.1');
    if (!short) throw new Error('The curve is not there');
    const { p, a, b, q } = short;
    const power = (base: bigint, times: bigint): bigint => (times === 0n ? 1n : (power((base * base) % p, times >> 1n) * (times & 1n ? base : 1n)) % p);
    const points = Array.from({ length: 40 }, (_, x) => BigInt(x)).flatMap((x) => {
      const square = (x ** 3n + a * x + b) % p;
      const y = power(square, (p + 1n) / 4n);
      return (y * y) % p === square ? [{ x, y }] : [];
    });
    const outside = points.filter((point) => combine(short, 0n, point, q) !== null);
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter((point) => isOfGroup(short, point))).toEqual([]);
  });
});
