"""Compiled templates, kept from build to build: to compile them all takes longer than to render a country.

What is kept is run as code, so it is taken only if we signed it, and only by the code and the libraries
that it was made with. Jinja itself compares the text of the template and the version of Python.
"""

from io import BytesIO
from pathlib import Path
from typing import Final

import jinja2
from jinja2.bccache import Bucket

from unsim.making.base import code
from unsim.signed import read_signed, write_signed

_MOST_BYTES: Final = 10_000_000


class Compiled(jinja2.BytecodeCache):
    def __init__(self, folder: Path) -> None:
        """`folder`: of one environment alone; to another a template of this text may mean something else."""
        self._folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        made_by, _, body = (read_signed(self._file(bucket), _MOST_BYTES) or b"").partition(b"\n")
        if made_by == code().encode():
            bucket.load_bytecode(BytesIO(body))

    def dump_bytecode(self, bucket: Bucket) -> None:
        body = BytesIO()
        bucket.write_bytecode(body)
        write_signed(self._file(bucket), code().encode() + b"\n" + body.getvalue())

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / bucket.key
