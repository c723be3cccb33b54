#!/usr/bin/env python3
"""Verifies what Tirkeu issued and published, without Tirkeu: one file, Python 3 and nothing else.

  verify.py receipt RECEIPT.json KEYS.json
  verify.py proof RECEIPT.json RECEIPT.tlog-proof [--log-key NAME+ID+KEY] [--checkpoint FILE]
  verify.py entries ENTRIES.jsonl CHECKPOINT [--log-key NAME+ID+KEY]
  verify.py receipts FILE.jsonl KEYS.json      one receipt a line; prints 1 or 0 for each

RECEIPT.json is what a candidate downloads; KEYS.json is /api/receipts/keys; the proof is /log/proof/receipt/NUMBER; the entries are
/log/entries; the checkpoint is /log/checkpoint. Exit code 0: it holds. 1: it does not. 2: it cannot be read.

What is checked: Ed25519 (RFC 8032) over canonical JSON (RFC 8785), the hash tree of RFC 6962, signed notes and proofs of C2SP.
"""
import base64
import hashlib
import json
import re
import sys

# Ed25519 (RFC 8032, 5.1), in the plain words of the standard: it only verifies, so nothing here has to be kept secret or constant in time.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P:
        return None
    return P - x if (x & 1) != sign else x


def point_of(data):
    number = int.from_bytes(data, 'little')
    y = number & ((1 << 255) - 1)
    x = recover_x(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


def add(one, two):
    a = (one[1] - one[0]) * (two[1] - two[0]) % P
    b = (one[1] + one[0]) * (two[1] + two[0]) % P
    c = 2 * one[3] * two[3] * D % P
    d = 2 * one[2] * two[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def windows_of(point):
    """Sixteen multiples for each four bits of a scalar: a point that is used often is multiplied by lookups."""
    table = []
    for _ in range(64):
        row = [(0, 1, 1, 0)]
        for _ in range(15):
            row.append(add(row[-1], point))
        table.append(row)
        point = add(row[-1], point)
    return table


TABLES = {}


def times_often(scalar, name, point):
    if name not in TABLES:
        TABLES[name] = windows_of(point)
    result = (0, 1, 1, 0)
    for row in TABLES[name]:
        result = add(result, row[scalar & 15])
        scalar >>= 4
    return result


def is_signed(public_key, signature, message):
    if len(public_key) != 32 or len(signature) != 64:
        return False
    key, commitment = point_of(public_key), point_of(signature[:32])
    scalar = int.from_bytes(signature[32:], 'little')
    if key is None or commitment is None or scalar >= ORDER:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + public_key + message).digest(), 'little') % ORDER
    left = times_often(scalar, b'', BASE)
    right = add(commitment, times_often(challenge, public_key, key))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


def bytes_of(text, url=False):
    """Base64, strictly: one text for each value. None for anything else."""
    alphabet = r'[A-Za-z0-9_-]*' if url else r'[A-Za-z0-9+/]*={0,2}'
    if not isinstance(text, str) or not re.fullmatch(alphabet, text):
        return None
    try:
        data = base64.urlsafe_b64decode(text + '=' * (-len(text) % 4)) if url else base64.b64decode(text, validate=True)
    except ValueError:
        return None
    again = base64.urlsafe_b64encode(data).decode().rstrip('=') if url else base64.b64encode(data).decode()
    return data if again == text else None


def no_doubles(pairs):
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError('a name stands twice')
    return value


def no_fractions(text):
    raise ValueError('a number is not whole: ' + text)


def read_json(text):
    return json.loads(text, object_pairs_hook=no_doubles, parse_float=no_fractions, parse_constant=no_fractions)


def canonical(value):
    """RFC 8785, as far as receipts and entries go: ASCII names and whole numbers."""
    return json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode('utf-8')


# Receipts.

def receipt_number(digest):
    """Fourteen digits of the hash and two that tell slips (ISO 7064, MOD 97-10)."""
    digits = '%014d' % (int(digest[:24], 16) % 10**14)
    return digits + '%02d' % (98 - int(digits + '00') % 97)


def is_receipt(signed, keys):
    """Whether a receipt is one that a published key signed, letter by letter."""
    if not isinstance(signed, dict) or not isinstance(signed.get('receipt'), dict):
        return False
    receipt = signed['receipt']
    signature = bytes_of(signed.get('signature'), url=True)
    key = keys.get(receipt.get('keyId')) if isinstance(receipt.get('keyId'), str) else None
    return key is not None and signature is not None and is_signed(key, signature, canonical(receipt))


def read_keys(text):
    return {key['kid']: bytes_of(key['x'], url=True) or b'' for key in read_json(text)['keys']}


# The tree of the log (RFC 6962).

def leaf_hash(entry):
    return hashlib.sha256(b'\0' + entry).digest()


def node_hash(left, right):
    return hashlib.sha256(b'\1' + left + right).digest()


def root_of_proof(index, size, leaf, proof):
    """RFC 9162, 2.1.3.2."""
    if index >= size:
        return None
    node, last, root = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return None
        if node & 1 or node == last:
            root = node_hash(sibling, root)
            while not node & 1 and node:
                node >>= 1
                last >>= 1
        else:
            root = node_hash(root, sibling)
        node >>= 1
        last >>= 1
    return root if last == 0 else None


def root_of(entries):
    """Of all entries, keeping one hash for each complete subtree."""
    edge = []
    for index, entry in enumerate(entries):
        digest = leaf_hash(entry)
        while index & 1:
            digest = node_hash(edge.pop(), digest)
            index >>= 1
        edge.append(digest)
    if not edge:
        return hashlib.sha256(b'').digest()
    root = edge.pop()
    while edge:
        root = node_hash(edge.pop(), root)
    return root


# Signed notes (C2SP).

def read_note(note):
    end = note.rfind('\n\n')
    if end < 0 or not note.endswith('\n'):
        raise ValueError('no signed note')
    text, signatures = note[:end + 1], note[end + 2:-1].split('\n')
    lines = text.split('\n')
    root = bytes_of(lines[2]) if len(lines) >= 4 else None
    if root is None or len(root) != 32 or not re.fullmatch(r'0|[1-9][0-9]{0,15}', lines[1]):
        raise ValueError('no checkpoint')
    return {'text': text, 'signatures': signatures, 'origin': lines[0], 'size': int(lines[1]), 'root': root}


def signed_by_log(note, log_key):
    """Whether the log signed a note; None where no key was given."""
    if log_key is None:
        return None
    name, key_id, encoded = re.fullmatch(r'([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)', log_key.strip()).groups()
    key = bytes_of(encoded) or b''
    own_id = hashlib.sha256(name.encode() + b'\n' + key).digest()[:4]
    if len(key) != 33 or key[0] != 1 or own_id.hex() != key_id or name != note['origin']:
        raise ValueError('no key of this log')
    for line in note['signatures']:
        parts = line.split(' ')
        data = bytes_of(parts[2]) if len(parts) == 3 and parts[0] == '\u2014' and parts[1] == name else None
        if data is not None and data[:4] == own_id and is_signed(key[1:], data[4:], note['text'].encode()):
            return True
    return False


def read_proof(text):
    match = re.fullmatch(r'c2sp\.org/tlog-proof@v1\nextra (\S+)\nindex (0|[1-9][0-9]{0,15})\n((?:[A-Za-z0-9+/]{43}=\n)*)\n(.+)', text, re.S)
    if not match:
        raise ValueError('no proof')
    extra, index, hashes, note = match.groups()
    return {'entry': bytes_of(extra), 'index': int(index), 'hashes': [bytes_of(line) for line in hashes.split('\n')[:-1]], 'note': read_note(note)}


def check_proof(signed, proof, log_key, checkpoint):
    """What is wrong with the proof that what a receipt states stands in the log; none where it does."""
    receipt, note = signed['receipt'], proof['note']
    entry = read_json(proof['entry'].decode())
    faults = []
    if receipt_number(receipt['record']['hash']) != receipt['number']:
        faults.append('the number of the receipt does not follow from its entry')
    if canonical(entry) != proof['entry']:
        faults.append('the entry is not written in its one form')
    if entry.get('kind') != 'event' or entry.get('chain') != receipt['commissionId'] or entry.get('index') != receipt['record']['entry'] or entry.get('hash') != receipt['record']['hash']:
        faults.append('the entry is not the one that the receipt states')
    if None in proof['hashes'] or root_of_proof(proof['index'], note['size'], leaf_hash(proof['entry']), proof['hashes']) != note['root']:
        faults.append('the proof does not lead to the checkpoint')
    if signed_by_log(note, log_key) is False:
        faults.append('the checkpoint is not signed by the log')
    if checkpoint is not None and (checkpoint['origin'], checkpoint['size'], checkpoint['root']) != (note['origin'], note['size'], note['root']):
        faults.append('the checkpoint is another one than the one that was kept')
    return faults


def check_entries(entries, note, log_key):
    faults = []
    if len(entries) < note['size']:
        return ['there are %d entries and the checkpoint states %d' % (len(entries), note['size'])]
    if root_of(entries[:note['size']]) != note['root']:
        faults.append('the entries are not those of the checkpoint')
    if signed_by_log(note, log_key) is False:
        faults.append('the checkpoint is not signed by the log')
    ends = {}
    for line in entries:
        entry = read_json(line.decode())
        if entry['kind'] != 'event':
            continue
        if entry['index'] != ends.get(entry['chain'], 0) + 1:
            faults.append('the chain %s jumps to %d' % (entry['chain'], entry['index']))
        ends[entry['chain']] = entry['index']
    return faults


def text_of(path):
    with open(path, encoding='utf-8', newline='') as file:
        return file.read()


def take_options(arguments):
    options = {'--log-key': None, '--checkpoint': None}
    plain = []
    rest = iter(arguments)
    for argument in rest:
        if argument in options:
            options[argument] = next(rest)
        else:
            plain.append(argument)
    return plain, options


def receipts_line_by_line(path, keys):
    with open(path, 'rb') as file:
        lines = file.read().split(b'\n')[:-1]
    for line in lines:
        try:
            genuine = is_receipt(read_json(line.decode('utf-8')), keys)
        except ValueError:
            genuine = False
        print(1 if genuine else 0)


def run(arguments):
    plain, options = take_options(arguments)
    command, *paths = plain
    if command == 'receipts':
        receipts_line_by_line(paths[0], read_keys(text_of(paths[1])))
        return []
    if command == 'receipt':
        return [] if is_receipt(read_json(text_of(paths[0])), read_keys(text_of(paths[1]))) else ['the receipt is not genuine']
    if command == 'proof':
        kept = options['--checkpoint']
        return check_proof(read_json(text_of(paths[0])), read_proof(text_of(paths[1])), options['--log-key'], read_note(text_of(kept)) if kept else None)
    if command == 'entries':
        return check_entries(text_of(paths[0]).encode().split(b'\n')[:-1], read_note(text_of(paths[1])), options['--log-key'])
    raise IndexError


def main():
    try:
        faults = run(sys.argv[1:])
    except (IndexError, StopIteration):
        print(__doc__, file=sys.stderr)
        return 2
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        print('It cannot be read: %s' % error, file=sys.stderr)
        return 2
    for fault in faults:
        print('WRONG: ' + fault)
    if not faults and sys.argv[1] != 'receipts':
        print('It holds.')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
