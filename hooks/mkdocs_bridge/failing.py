"""What ended a build and is nobody's mistake in a record, in one sentence instead of a traceback."""

import re
import traceback
from pathlib import Path
from typing import Final

import jinja2

_TEMPLATE: Final = re.compile(r'File "([^"]+\.(?:j2|html))", line (\d+)')


def in_a_sentence(error: BaseException, root: Path) -> str | None:
    """For a disk, a folder or a template; of anything else we want to see the traceback."""
    if isinstance(error, jinja2.TemplateSyntaxError):
        place = _shown(error.filename or error.name or "a template", root)
        return f"{place}:{error.lineno}: {error.message}"
    if isinstance(error, jinja2.TemplateNotFound):
        return f"hooks/templates or hooks/theme: the template {error.name} is not there"
    if isinstance(error, jinja2.TemplateError):
        return f"{_template_of(error, root)}: {error.message}"
    if isinstance(error, OSError):
        where = f"{_shown(error.filename, root)}: " if error.filename else ""
        return f"{where}{error.strerror or error}"
    return None


def _template_of(error: BaseException, root: Path) -> str:
    """The innermost template that was being filled in, with its line, here or in another process."""
    told = "".join(traceback.format_exception(error))
    places = _TEMPLATE.findall(told)
    return f"{_shown(places[-1][0], root)}:{places[-1][1]}" if places else "a template"


def _shown(path: object, root: Path) -> str:
    found = Path(str(path))
    return str(found.relative_to(root)) if found.is_relative_to(root) else str(found)
