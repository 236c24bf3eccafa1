"""Countries and world bodies, which each language calls otherwise: the right ones, in the right words."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from newsroom.desk.fault import Fault
from newsroom.desk.lexicon import lexicon
from newsroom.desk.segment import Segment
from newsroom.locales import SOURCE, Lang
from newsroom.yaml_reader import read_yaml

_FILE: Final = Path(__file__).with_name("lexicon") / "countries.yml"
_HOME: Final = "Viet Nam"
"""May be left unsaid: «tại Việt Nam» is often “in the country”."""
_MONEY: Final = re.compile(
    r"US\$|\bdolar (?:AS|Amerika)\b|\bđô[ -]la (?:Mỹ|Úc|Singapore)|\b(?:US|American|Australian) dollars?"
    r"|\byên Nhật|\bwon Hàn Quốc|\bbảng Anh|\byen Jepang|\bJapanese yen",
    re.IGNORECASE,
)
_CAPITAL: Final = r"[^\W\d_a-zà-öø-ÿ]"
_SIDES: Final = lexicon(SOURCE).sides
"""What may stand with a capital before the name of a country without being a part of a longer name."""


@cache
def _table() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    document = read_yaml(_FILE.name, _FILE.read_bytes())
    assert not document.problems, document.problems
    rows: dict[str, Any] = document.value
    return {name: {lang: tuple(forms) for lang, forms in row.items()} for name, row in rows.items()}


@cache
def _finder(lang: Lang) -> tuple[re.Pattern[str], Mapping[str, str]]:
    owners = {form: name for name, row in _table().items() for form in row[lang]}
    forms = sorted(owners, key=lambda form: (-len(form), form))
    # English stems take endings: Belgi-an, Indonesia-n, Korea-ns.
    ending = {"en": r"(?:\w{0,5})", "id": r"(?:nya)?", "vi": ""}[lang]
    pattern = "|".join(rf"{re.escape(form)}{ending if len(form) > 4 else ''}" for form in forms)
    return re.compile(rf"(?<![\w$])(?:{pattern})(?![\w$])"), owners


def countries_in(text: str, lang: Lang) -> dict[str, list[str]]:
    """Return the countries that a text names, each with the words of every mention."""
    pattern, owners = _finder(lang)
    plain = _MONEY.sub(lambda found: "_" * len(found.group()), text)
    found: dict[str, list[str]] = {}
    for match in pattern.finditer(plain):
        words = match.group()
        forms = sorted(owners, key=len, reverse=True)
        name = next((owners[form] for form in forms if words.startswith(form)), "")
        if lang != SOURCE or _stands_alone(plain, match):
            found.setdefault(name, []).append(words)
    return found


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Tell whether a Vietnamese word is a country, and no part of «Lào Cai», «Phú Mỹ» or a person's name."""
    if " " in match.group() or "-" in match.group() or len(match.group()) > 5:
        return True
    after = re.match(rf"\s+(?:{_CAPITAL}|dài\b|ấm\b|phao\b|mưa\b)", text[match.end() :])
    before = re.search(r"(\S+)\s+$", text[: match.start()])
    word = before[1] if before else ""
    is_start = before is not None and not text[: before.start()].strip()
    return not after and (not word[:1].isupper() or word in _SIDES or is_start or word[-1] in ",.;:")


def country_forms(lang: Lang) -> frozenset[str]:
    """Return every way to write a country in `lang`."""
    return frozenset(_finder(lang)[1])


def check_countries(source: Segment, text: Segment, lang: Lang) -> Iterator[Fault]:
    """Yield a fault for each country that a translation loses or takes for another."""
    theirs, ours = countries_in(source.text, SOURCE), countries_in(text.text, lang)
    strange = [words[0] for name, words in ours.items() if name not in theirs]
    for name, mentions in theirs.items():
        right = _table()[name][lang][0]
        if name in ours or name == _HOME:
            # Named less often than in the source, and another country instead.
            if strange and len(ours.get(name, ())) < len(mentions) and name != _HOME:
                yield Fault(text.line, "name-changed", strange.pop(0), right)
        elif mentions[0] not in right and re.search(rf"(?<!\w){re.escape(mentions[0])}(?!\w)", text.text):
            yield Fault(text.line, "name-changed", mentions[0], right)
        elif strange:
            yield Fault(text.line, "name-changed", strange.pop(0), right)
        else:
            yield Fault(text.line, "name-missing", mentions[0], right)
