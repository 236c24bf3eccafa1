"""The languages of the site: their codes, address prefixes, own names and interface words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal, get_args

import yaml

Lang = Literal["vi", "en", "id"]

LANGS: Final[tuple[Lang, ...]] = get_args(Lang)
SOURCE: Final[Lang] = "vi"
"""The language that every record is written in first."""
X_DEFAULT: Final[Lang] = "en"
"""The language offered to a reader of none of ours: this is a foreign-information site."""


@dataclass(frozen=True)
class Locale:
    """What the rest of the site needs to know about one language."""

    code: Lang
    name: str
    """The language's name in itself, as the switcher shows it."""
    prefix: str
    """The start of every address in this language, without a leading slash: `` or `en/`."""
    formats: str
    """The CLDR locale of dates and numbers."""
    open_graph: str


LOCALES: Final[Mapping[Lang, Locale]] = {
    "vi": Locale("vi", "Tiếng Việt", "", "vi_VN", "vi_VN"),
    "en": Locale("en", "English", "en/", "en_GB", "en_GB"),
    "id": Locale("id", "Bahasa Indonesia", "id/", "id_ID", "id_ID"),
}

Words = Mapping[str, str]


@cache
def words(lang: Lang) -> Words:
    """Return the interface words of `lang`; a key that one language lacks is a developer's error."""
    own = _read_words(lang)
    missing = _read_words(SOURCE).keys() ^ own.keys()
    if missing:
        raise KeyError(f"words of {lang} and {SOURCE} differ in: {', '.join(sorted(missing))}")
    return own


def _read_words(lang: Lang) -> dict[str, str]:
    """Read `words/<lang>.yml` and the files of single subjects, such as `words/investment.<lang>.yml`."""
    own: dict[str, str] = {}
    for path in sorted((Path(__file__).parent / "words").glob(f"*{lang}.yml")):
        loaded: dict[str, str] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
        if again := own.keys() & loaded.keys():
            raise KeyError(f"{path.name} repeats: {', '.join(sorted(again))}")
        own |= loaded
    return own
