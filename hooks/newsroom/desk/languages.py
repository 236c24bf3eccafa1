"""Which language a text is in: told from its commonest words and from letters that only one language has."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import Final

from newsroom.locales import LANGS, Lang

_COMMON: Final[Mapping[Lang, str]] = {
    "vi": """và của là có các những được trong cho với không này một người đã từ khi để đến theo về ở tại như sẽ
        cũng nhiều vào ra trên hay hoặc bằng thì mà còn nước việc năm ngày tỉnh phải đó nếu do bị sau trước
        nhất hơn rất lại đang chỉ làm vì qua nên giữa thành phố cơ quan hợp tác phát triển hai""",
    "en": """the of and to in a is for that on with by as at from it are was were be this has have had its an or which
        not will their been more than also but all into after one two between who they can would about other new
        during under over such through while where there these those first when most may each both only said
        no if so he she his her we our you your any out up some should could must against without within upon""",
    "id": """yang dan di ke dari untuk pada dengan ini itu dalam adalah tidak akan oleh juga sebagai telah para tersebut
        atau bagi kepada sudah antara serta lebih dapat menjadi karena tahun sejak hingga sampai bahwa ada seperti
        secara saat masih hanya bisa belum setelah sebelum terhadap bukan agar atas melalui tentang kami mereka ia
        kita anda banyak sebuah seorang dua baru lain kedua setiap masing semua sangat pun lalu namun tetapi jika
        warga kerja daerah provinsi sama harga bidang pihak berlangsung""",
}
_INDONESIAN: Final = re.compile(
    r"\b(?:me(?:m|n|ng|ny)?|ber|di|ter|pe(?:m|n|ng|ny)?)[a-z]{4,}(?:kan|i|nya|an)?\b|\b\w{3,}(?:nya|kan)\b"
)
_ENGLISH: Final = re.compile(r"\b\w{3,}(?:tion|tions|ing|ment|ments|ness|ity|ies|ed|ly|ous|ful|ical|ship)\b")
VIETNAMESE_LETTER: Final = re.compile(
    r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹàáãèéìíòóõùúýĩũ]", re.IGNORECASE
)
_WORD: Final = re.compile(r"[^\W\d_]+")
MIN_WORDS: Final = 4


@cache
def _common(lang: Lang) -> frozenset[str]:
    return frozenset(_COMMON[lang].split())


def scores(text: str) -> dict[Lang, float]:
    """Return for each language the share of the words that speak for it; names speak for none."""
    all_words = _WORD.findall(text)
    words = [word for index, word in enumerate(all_words) if not (index and word[0].isupper())]
    total = max(1, len(words))
    found: dict[Lang, float] = dict.fromkeys(LANGS, 0.0)
    for word in (word.lower() for word in words):
        if VIETNAMESE_LETTER.search(word):
            found["vi"] += 1
            continue
        for lang in LANGS:
            found[lang] += word in _common(lang)
        found["id"] += 0.5 * bool(_INDONESIAN.fullmatch(word)) * (word not in _common("en"))
        found["en"] += 0.5 * bool(_ENGLISH.fullmatch(word)) * (word not in _common("id"))
    return {lang: score / total for lang, score in found.items()}


_TELLING: Final[Mapping[Lang, frozenset[str]]] = {
    "vi": frozenset(),
    "en": frozenset("the of and to in for with by as is are was were that from on at which their".split()),
    "id": frozenset("yang untuk dengan adalah tersebut dari pada oleh kepada terhadap".split()),
}
"""Words that no other language of the site has, and that hardly two words of a sentence go without."""


def strange_words(text: str, lang: Lang) -> str:
    """Return the first words of another language within a sentence of `lang`, or nothing."""
    rows = list(_WORD.finditer(text))
    for other in ("en", "id"):
        if other == lang:
            continue
        told = [
            i for i, row in enumerate(rows) if row.group() in _TELLING[other] and not _is_in_name(rows, i)
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
