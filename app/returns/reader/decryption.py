"""Opens workbooks encrypted with the password that Excel itself uses for "read only" protection.

msoffcrypto knows the formats of [MS-OFFCRYPTO]: agile and standard encryption of .xlsx, RC4 and XOR of .xls.
It is loaded here only, as most workbooks need none of it. Any other password is asked from nobody: UserError.
"""

import io
import struct
from pathlib import Path
from xml.parsers.expat import ExpatError

from msoffcrypto import OfficeFile
from msoffcrypto.exceptions import DecryptionError, FileFormatError, ParseError

from app.errors import UserError

PASSWORD = "VelvetSweatshop"  # noqa: S105 - known to everybody, and printed in Microsoft's documentation
LOCKED = "is protected by a password.", "Ask for a copy without a password."
_WORKBOOKS = b"PK", b"\xd0\xcf\x11\xe0"
# What a damaged file may raise inside the library.
_TROUBLE = (
    *(DecryptionError, FileFormatError, ParseError, ExpatError, struct.error),
    *(OSError, ValueError, LookupError, AttributeError, TypeError, ArithmeticError, AssertionError),
)


def decrypt(path: Path) -> bytes:
    """The workbook inside an encrypted file. Raises UserError where the password is another one."""
    plain = io.BytesIO()
    message, hint = LOCKED
    try:
        with path.open("rb") as file:
            locked = OfficeFile(file)
            locked.load_key(password=PASSWORD)
            locked.decrypt(plain)
    except _TROUBLE as trouble:
        raise UserError(f"{path.name} {message}", hint) from trouble
    if not plain.getvalue().startswith(_WORKBOOKS):
        raise UserError(f"{path.name} {message}", hint)
    return plain.getvalue()
