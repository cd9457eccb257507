"""A change as a sentence, the same in every form."""

from unsim.difference.change import Change, Difference, FileDifference

_FATES = {"new": " (new)", "deleted": " (deleted)", "changed": ""}


def headline(difference: Difference) -> str:
    if not difference.files:
        return "Nothing changes for readers: no record and no guide differs."
    if difference.is_harmless:
        return (
            "Harmless: only order, comments, form or spelling. No answer, source or date changes."
        )
    unreadable = sum(bool(file.unreadable) for file in difference.files)
    doubts = len(difference.weaker)
    verdicts = [
        sentence(change)
        for file in difference.files
        for change in file.changes
        if change.kind == "verdict" and change.address == "verdict"
    ]
    parts = [*verdicts]
    if doubts:
        places = "1 place" if doubts == 1 else f"{doubts} places"
        parts.append(
            f"look twice at {places}: evidence gets weaker or seems to, or readers are led elsewhere"
        )
    if unreadable:
        files = "1 file" if unreadable == 1 else f"{unreadable} files"
        parts.insert(0, f"{files} cannot be compared: run `unsim check`")
    if not parts:
        return "No country's verdict changes, no evidence gets weaker, and nobody is led elsewhere."
    return (
        "; ".join(part[:1].upper() + part[1:] if part is parts[0] else part for part in parts) + "."
    )


def sentence(change: Change) -> str:
    if change.kind == "verdict" and change.address == "verdict":
        return f"{_possessive(change.where)} verdict: {change.before} → {change.after}"
    if change.kind == "added":
        return f"new: {change.where}{_beside(change.after)}"
    if change.kind == "removed":
        return f"gone: {change.where}{_beside(change.before)}"
    ends = [end for end in (change.before, change.after) if end]
    if change.kind == "source":
        return (
            f"{change.where}: {' '.join(ends)}"
            if len(ends) == 1
            else f"{change.where}: {' → '.join(ends)}"
        )
    return f"{change.where}: {change.before} → {change.after}"


def fate_of(file: FileDifference) -> str:
    return _FATES[file.fate]


def _possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _beside(said: str) -> str:
    return f" ({said})" if said else ""
