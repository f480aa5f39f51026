"""Files to one zip file that has the same bytes whenever and wherever it is made.

Nothing is compressed: the same data compressed by another version of zlib has other bytes, and Parquet is compressed
already.
"""

from __future__ import annotations

import hashlib
import os
import time
import zipfile
from collections.abc import Mapping
from io import BytesIO

from variorum.errors import ProjectError

SUMS = "SHA256SUMS"
EPOCH = "SOURCE_DATE_EPOCH"
EARLIEST = 315_532_800
"""1 January 1980, before which no zip file can go, in seconds."""
LATEST = 4_354_819_198
"""31 December 2107, after which none can go."""
_UNIX, _READABLE = 3, 0o100644


def with_sums(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files, sorted, and SHA256SUMS, which `sha256sum -c` reads."""
    lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return dict(sorted({**files, SUMS: "".join(lines).encode()}.items()))


def zip_bytes(files: Mapping[str, bytes]) -> bytes:
    """The zip file: sorted names, one time for all, fixed rights."""
    whole, moment = BytesIO(), _moment()
    with zipfile.ZipFile(whole, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, moment)
            entry.create_system, entry.external_attr = _UNIX, _READABLE << 16
            archive.writestr(entry, files[name], zipfile.ZIP_STORED)
    return whole.getvalue()


def _moment() -> tuple[int, int, int, int, int, int]:
    """The time that all files bear: SOURCE_DATE_EPOCH, else 1980."""
    stated = os.environ.get(EPOCH, "").strip() or str(EARLIEST)
    if not stated.isdecimal():
        raise ProjectError(f"{EPOCH} is {stated!r}, no number of seconds: unset it, or give seconds since 1970")
    moment = time.gmtime(min(max(int(stated), EARLIEST), LATEST))
    return moment.tm_year, moment.tm_mon, moment.tm_mday, moment.tm_hour, moment.tm_min, moment.tm_sec
