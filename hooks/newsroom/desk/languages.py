"""Which language a text is in: told from its commonest words and from letters that only one language has."""

import re
from itertools import pairwise
from typing import Final

from newsroom.desk.lexicon import lexicon
from newsroom.locales import LANGS, Lang

_INDONESIAN: Final = re.compile(
    r"\b(?:me(?:m|n|ng|ny)?|ber|di|ter|pe(?:m|n|ng|ny)?)[a-z]{4,}(?:kan|i|nya|an)?\b|\b\w{3,}(?:nya|kan)\b"
)
_ENGLISH: Final = re.compile(r"\b\w{3,}(?:tion|tions|ing|ment|ments|ness|ity|ies|ed|ly|ous|ful|ical|ship)\b")
VIETNAMESE_LETTER: Final = re.compile(
    r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíòóõùúýĩũ]", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W\d_]+")
MIN_WORDS: Final = 4


def scores(text: str) -> dict[Lang, float]:
    """Return for each language the share of the words that speak for it; names speak for none."""
    all_words = _WORD.findall(text)
    # A sentence begins with a capital, too; before another capital it begins with a name: «Cát Trinh Park».
    names = {0} if all(word[0].isupper() for word in all_words[:2]) else set()
    words = [w for i, w in enumerate(all_words) if i not in names and not (i and w[0].isupper())]
    total = max(1, len(words))
    found: dict[Lang, float] = dict.fromkeys(LANGS, 0.0)
    may_be_vietnamese = VIETNAMESE_LETTER.search(text)
    for word in (word.lower() for word in words):
        if may_be_vietnamese and VIETNAMESE_LETTER.search(word):
            found["vi"] += 1
            continue
        for lang in LANGS:
            found[lang] += word in lexicon(lang).common
        found["id"] += 0.5 * bool(_INDONESIAN.fullmatch(word)) * (word not in lexicon("en").common)
        found["en"] += 0.5 * bool(_ENGLISH.fullmatch(word)) * (word not in lexicon("id").common)
    return {lang: score / total for lang, score in found.items()}


def strange_words(text: str, lang: Lang) -> str:
    """Return the first words of another language within a sentence of `lang`, or nothing."""
    rows = list(_WORD.finditer(text))
    for other in ("en", "id"):
        if other == lang:
            continue
        told = [
            i
            for i, row in enumerate(rows)
            if row.group() in lexicon(other).telling and not _is_in_name(rows, i)
        ]
        for a, b in pairwise(told):
            if b - a < 5:
                return text[rows[a].start() : rows[min(b + 1, len(rows) - 1)].end()]
    return ""


def _is_in_name(rows: list[re.Match[str]], index: int) -> bool:
    """Tell whether a word joins the words of a name: “Department of Foreign Affairs”."""
    return any(row.group()[0].isupper() for row in rows[index + 1 : index + 2])


def language_of(text: str) -> Lang | None:
    """Return the language of a text, or None where too little speaks for one."""
    if len(_WORD.findall(text)) < MIN_WORDS:
        return None
    ranked = sorted(((score, lang) for lang, score in scores(text).items()), reverse=True)
    (best, lang), (second, _) = ranked[:2]
    return lang if best >= 0.15 and best > second * 1.6 else None
