"""Which language of a text waits for the other, told from the file's history.

A text lags in a language when another one changed alone since; it has caught up when it changes in
its turn. Spelling does not count. Both changing at once, or coming up together, is even.
"""

from collections.abc import Iterable, Mapping

from unsim.history.spelling import is_spelling

Text = Mapping[str, str]
Texts = Mapping[str, Text]
"""The texts of a file by address."""


def lagging(versions: Iterable[Texts]) -> dict[str, set[str]]:
    """The languages that wait, by the address of the text."""
    behind: dict[str, set[str]] = {}
    before: Texts = {}
    for texts in versions:
        for address, text in texts.items():
            old = before.get(address)
            if old is not None and old != text:
                behind[address] = _after(old, text, behind.get(address, set()))
        behind = {address: late for address, late in behind.items() if late and address in texts}
        before = texts
    return behind


def _after(old: Text, new: Text, behind: set[str]) -> set[str]:
    known = set(old) & set(new)
    changed = {language for language in known if not is_spelling(old[language], new[language])}
    others = known - changed
    if not changed or not others:
        return behind & others
    if behind and changed <= behind:
        return behind - changed
    return others
