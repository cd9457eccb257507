"""The difference as JSON."""

import json
from dataclasses import asdict
from typing import Any

from unsim.difference.change import Difference, FileDifference
from unsim.difference.links import Links


def json_text(difference: Difference, links: Links) -> str:
    told = {
        "base": difference.base,
        "harmless": difference.is_harmless,
        "files": [_file(file, links) for file in difference.files],
        "behind": difference.behind,
        "other_files": difference.other_files,
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _file(file: FileDifference, links: Links) -> dict[str, Any]:
    return {
        **asdict(file),
        "form_only": file.is_form_only,
        "harmless": file.is_harmless,
        "pages": links.of(file),
    }
