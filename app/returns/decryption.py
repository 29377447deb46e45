"""Opens workbooks encrypted with the password that Excel itself uses for "read only" protection.

Format: [MS-OFFCRYPTO], agile and standard encryption. Any other password is asked from nobody: UserError.
"""

import base64
import hashlib
import re
import struct
from pathlib import Path

from app.errors import UserError
from app.returns.aes import decrypt_blocks, decrypt_chained
from app.returns.compound import CompoundFile

_PASSWORD = "VelvetSweatshop".encode("utf-16-le")
_KEY_BLOCK = bytes.fromhex("146e0be7abacd0d6")
_INPUT_BLOCK = bytes.fromhex("fea7d2763b4b9e79")
_VALUE_BLOCK = bytes.fromhex("d7aa0f6d3061344e")
_SEGMENT = 4096
_MOST_SPINS = 1_000_000
_LARGEST = 20_000_000  # bytes: plain Python takes about 2 s for each million


def decrypt(path: Path) -> bytes:
    """The workbook inside an encrypted file. Raises UserError where the password is another one."""
    locked = UserError(f"{path.name} is protected by a password.", "Ask for a copy without a password.")
    try:
        streams = CompoundFile(path.read_bytes())
        info, package = streams.stream("EncryptionInfo"), streams.stream("EncryptedPackage")
        if len(package) > _LARGEST:
            raise locked
        agile = struct.unpack_from("<HH", info) == (4, 4)
        plain = _agile(info[8:], package) if agile else _standard(info, package)
    except (ValueError, KeyError, struct.error, IndexError, AttributeError) as trouble:
        raise locked from trouble
    if plain is None or not plain.startswith(b"PK"):
        raise locked
    return plain


def _agile(info: bytes, package: bytes) -> bytes | None:
    text = info.decode("utf-8", "replace")
    data = _attributes(text, "keyData")
    lock = _attributes(text, "encryptedKey")
    digest = lock["hashAlgorithm"].replace("-", "").lower()
    salt = base64.b64decode(lock["saltValue"])
    spins, length = int(lock["spinCount"]), int(lock["keyBits"]) // 8
    if spins > _MOST_SPINS or "CBC" not in data["cipherChaining"]:
        return None
    spun = _spun(digest, salt, spins)

    def opened(block: bytes, name: str) -> bytes:
        key = hashlib.new(digest, spun + block).digest()[:length].ljust(length, b"\x36")
        return decrypt_chained(key, salt[:16].ljust(16, b"\x36"), base64.b64decode(lock[name]))

    check = hashlib.new(digest, opened(_INPUT_BLOCK, "encryptedVerifierHashInput")).digest()
    if opened(_VALUE_BLOCK, "encryptedVerifierHashValue")[: len(check)] != check:
        return None
    key = opened(_KEY_BLOCK, "encryptedKeyValue")[:length]
    return _segments(key, data, package)


def _segments(key: bytes, data: dict[str, str], package: bytes) -> bytes:
    digest, salt = data["hashAlgorithm"].replace("-", "").lower(), base64.b64decode(data["saltValue"])
    size = struct.unpack_from("<Q", package)[0]
    plain = []
    for number, at in enumerate(range(8, len(package), _SEGMENT)):
        segment = package[at : at + _SEGMENT]
        segment = segment[: len(segment) // 16 * 16]
        vector = hashlib.new(digest, salt + struct.pack("<I", number)).digest()[:16]
        plain.append(decrypt_chained(key, vector, segment) if segment else b"")
    return b"".join(plain)[:size]


def _spun(digest: str, salt: bytes, spins: int) -> bytes:
    value = hashlib.new(digest, salt + _PASSWORD).digest()
    for n in range(spins):
        value = hashlib.new(digest, struct.pack("<I", n) + value).digest()
    return value


def _standard(info: bytes, package: bytes) -> bytes | None:
    header_size = struct.unpack_from("<I", info, 8)[0]
    key_bits = struct.unpack_from("<I", info, 12 + 16)[0]
    at = 12 + header_size
    salt = info[at + 4 : at + 20]
    verifier, hashed = info[at + 20 : at + 36], info[at + 40 : at + 72]
    final = hashlib.sha1(_spun("sha1", salt, 50_000) + b"\0\0\0\0", usedforsecurity=False).digest()
    parts = [
        hashlib.sha1(
            bytes(final[n] ^ fill if n < 20 else fill for n in range(64)), usedforsecurity=False
        ).digest()
        for fill in (0x36, 0x5C)
    ]
    key = b"".join(parts)[: key_bits // 8]
    check = hashlib.sha1(decrypt_blocks(key, verifier), usedforsecurity=False).digest()
    if decrypt_blocks(key, hashed)[:20] != check:
        return None
    content = package[8:]
    size = struct.unpack_from("<Q", package)[0]
    return decrypt_blocks(key, content[: len(content) // 16 * 16])[:size]


def _attributes(text: str, tag: str) -> dict[str, str]:
    found = re.search(rf"<(?:\w+:)?{tag}\b([^>]*)>", text)
    return dict(re.findall(r'(\w+)="([^"]*)"', found[1])) if found else {}
