"""Decrypts AES (FIPS 197) in plain Python: only for workbooks locked with Excel's own, public password."""

import struct


def _tables() -> tuple[list[int], list[int]]:
    box, inverse = [0] * 256, [0] * 256
    p = q = 1
    while True:
        p ^= (p << 1) ^ (0x11B if p & 0x80 else 0)
        for shift in (1, 2, 4):
            q ^= q << shift
        q &= 0xFF
        q ^= 0x09 if q & 0x80 else 0
        value = q ^ (q << 1 | q >> 7) ^ (q << 2 | q >> 6) ^ (q << 3 | q >> 5) ^ (q << 4 | q >> 4)
        box[p] = (value ^ 0x63) & 0xFF
        if p == 1:
            break
    box[0] = 0x63
    for n, value in enumerate(box):
        inverse[value] = n
    return box, inverse


def _times(a: int, b: int) -> int:
    product = 0
    while b:
        product ^= a if b & 1 else 0
        a = (a << 1) ^ (0x11B if a & 0x80 else 0)
        b >>= 1
    return product


_BOX, _INVERSE = _tables()
_MIX = [_times(v, 14) << 24 | _times(v, 9) << 16 | _times(v, 13) << 8 | _times(v, 11) for v in range(256)]
_T0 = [_MIX[_INVERSE[n]] for n in range(256)]
_T1 = [(word >> 8 | word << 24) & 0xFFFFFFFF for word in _T0]
_T2 = [(word >> 8 | word << 24) & 0xFFFFFFFF for word in _T1]
_T3 = [(word >> 8 | word << 24) & 0xFFFFFFFF for word in _T2]


def _unmixed(word: int) -> int:
    return (
        _T0[_BOX[word >> 24]]
        ^ _T1[_BOX[word >> 16 & 255]]
        ^ _T2[_BOX[word >> 8 & 255]]
        ^ _T3[_BOX[word & 255]]
    )


def _round_keys(key: bytes) -> list[tuple[int, ...]]:
    """Keys of the equivalent inverse cipher, last round first."""
    count = len(key) // 4
    words = list(struct.unpack(f">{count}I", key))
    constant = 1
    for n in range(count, 4 * (count + 7)):
        word = words[-1]
        if n % count == 0:
            word = (word << 8 | word >> 24) & 0xFFFFFFFF
            word = _substituted(word) ^ constant << 24
            constant = _times(constant, 2)
        elif count > 6 and n % count == 4:
            word = _substituted(word)
        words.append(words[n - count] ^ word)
    rounds = [tuple(words[n : n + 4]) for n in range(0, len(words), 4)]
    middle = [tuple(map(_unmixed, each)) for each in rounds[1:-1]]
    return [rounds[-1], *reversed(middle), rounds[0]]


def _substituted(word: int) -> int:
    return (
        _BOX[word >> 24] << 24 | _BOX[word >> 16 & 255] << 16 | _BOX[word >> 8 & 255] << 8 | _BOX[word & 255]
    )


def decrypt_blocks(key: bytes, content: bytes) -> bytes:
    """Decrypt whole blocks of 16 bytes one by one (ECB); `key` has 16, 24 or 32 bytes."""
    first, *middle, last = _round_keys(key)
    out = []
    for a, b, c, d in struct.iter_unpack(">4I", content):
        a, b, c, d = a ^ first[0], b ^ first[1], c ^ first[2], d ^ first[3]  # noqa: PLW2901
        for k0, k1, k2, k3 in middle:
            a, b, c, d = (  # noqa: PLW2901
                _T0[a >> 24] ^ _T1[d >> 16 & 255] ^ _T2[c >> 8 & 255] ^ _T3[b & 255] ^ k0,
                _T0[b >> 24] ^ _T1[a >> 16 & 255] ^ _T2[d >> 8 & 255] ^ _T3[c & 255] ^ k1,
                _T0[c >> 24] ^ _T1[b >> 16 & 255] ^ _T2[a >> 8 & 255] ^ _T3[d & 255] ^ k2,
                _T0[d >> 24] ^ _T1[c >> 16 & 255] ^ _T2[b >> 8 & 255] ^ _T3[a & 255] ^ k3,
            )
        out.append(
            struct.pack(
                ">4I",
                _final(a, d, c, b) ^ last[0],
                _final(b, a, d, c) ^ last[1],
                _final(c, b, a, d) ^ last[2],
                _final(d, c, b, a) ^ last[3],
            )
        )
    return b"".join(out)


def _final(a: int, b: int, c: int, d: int) -> int:
    return (
        _INVERSE[a >> 24] << 24
        | _INVERSE[b >> 16 & 255] << 16
        | _INVERSE[c >> 8 & 255] << 8
        | _INVERSE[d & 255]
    )


def decrypt_chained(key: bytes, vector: bytes, content: bytes) -> bytes:
    """Decrypt blocks that are chained (CBC), starting from `vector` of 16 bytes."""
    plain = decrypt_blocks(key, content)
    before = vector + content[:-16]
    return (int.from_bytes(plain, "big") ^ int.from_bytes(before[: len(plain)], "big")).to_bytes(
        len(plain), "big"
    )
