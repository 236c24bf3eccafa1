"""Broken inputs made from valid ones, each decided by a seed and a number alone."""

import json
import os
import random
import struct
import unicodedata
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

import yaml
from newsroom.encodings import ENCODINGS
from PIL import Image, ImageCms

from tests import small_project
from tests.small_project import ABOUT, NEWS, PHOTO, SHORT

RUN: Final = 25
"""Mutants of one file in a row: the reader reads again only what changed."""

_MARKDOWN: Final = """\
Đoạn *nghiêng*, **đậm**, ~~gạch~~, `mã`, [mạng](https://example.org/a?b=c&d "Tên"), [thư](mailto:a@b.vn),
[tin](news:2026-03-14-hop-bao#ket-qua), [trang](page:about), [mục](#muc-mot),
[English]{lang=en} và {{ fdi-capital }}.[^1]

## Mục một

- một
  1. hai
- ba

| Cột | Số |
|:----|---:|
| a   | {{ fdi-capital }} |

> Trích dẫn
> hai dòng

### Mục con

```
mã nguồn <b> {{ fdi-capital }}
```

Dòng một\\
dòng hai &amp; &shy;

[^1]: Chú thích.
"""


def _illustrated(number: int, ending: str, kind: str) -> dict[str, str | bytes]:
    """Return one more article, with a picture of that kind."""
    file = BytesIO()
    Image.linear_gradient("L").resize((9, 7)).convert("RGB").save(file, kind)
    text = str(small_project.TEXTS[SHORT]).replace("-15", f"-{number}")
    image = f"image:\n  file: 2026/anh.{ending}\n  alt:\n    vi: Ảnh\n  credit: Sở Ngoại vụ\n"
    article = f"data/news/2026/2026-03-{number}-anh-{ending}.yml"
    return {article: text + image, f"docs/assets/media/2026/anh.{ending}": file.getvalue()}


PROJECT: Final[Mapping[str, str | bytes]] = (
    {name: content for name, content in small_project.FILES.items() if name != "docs/about.id.md"}
    | {
        SHORT: str(small_project.TEXTS[SHORT]).replace(
            "  vi: Nội dung ký kết.\n",
            "  vi: |-\n" + "".join(f"    {row}".rstrip() + "\n" for row in _MARKDOWN.splitlines()),
        ),
        ABOUT: str(small_project.TEXTS[ABOUT])
        + "\n[Thư](mailto:a@b.vn), [trang chủ](index.md), [mục](#nhiem-vu), *nghiêng*.\n\n- một\n- hai\n",
    }
    | _illustrated(16, "jpg", "JPEG")
    | _illustrated(17, "webp", "WEBP")
)
"""A valid project in which each file is worth breaking."""

TARGETS: Final = tuple(name for name in PROJECT if name.endswith((".yml", ".md")) and PROJECT[name])


@dataclass(frozen=True)
class Mutant:
    """One file of the project as somebody broke it, or one more file beside the others."""

    path: str
    data: bytes
    how: str
    """The steps that made it, for whoever reads the report."""


FRAGMENTS: Final = (
    *("&a ", "*a", "!!python/object/apply:os.system [ls]", "!!binary aGk=", "!x ", "<<: *a"),
    *("%YAML 1.1\n---\n", "---\n", "\n---\n", "...\n", "? ", "? [a]\n: b\n", "- ", "- - - ", ": ", ":"),
    *("|", "|-\n", "|9\n", ">+\n", '"', "'", '"\\x00"', '"\\uD800"', '"\\U00110000"', "[", "]", "{", "}"),
    *("{a: [}", "[[[[", "# ", " #", "@", "`", "\t", "\t- a: b\n", "\xa0", "\u3000", "\u2028", "\x85"),
    *("\x00", "\x07", "\x1b[31m", "\x7f", "\ufeff", "\u200b", "\u200d", "\u202e", "\u2066", "\ue000"),
    *("\ue001", "\ue000fact:x\ue001", "\U000f0000", "\U000e0041", "�", "\ufffe", "e\u0301"),
    *("\u0301\u0301\u0301", "Đ\u0323", "а", "１２０", "²", "½", "İ", "ﬁ", "😀", "👩\u200d👧", "1e999", "-0"),
    *("9" * 40, "0x1F", "1_500", "1.500", "NaN", ".inf", "22:30", "no", "null", "~", "2026-02-30"),
    *("0000-00-00", "9999-12-31", "0001-01-01", "2026-03-14T25:61", "9999-12-31T23:59:59-12:00"),
    *("0001-01-01T00:00+14:00", "0001-01-01T00:00+23:59", "9999-12-31T23:59-23:59"),
    *("999999999999999.999999", "-999999999999999.999999", "{{", "}}", "{{ fdi-capital }}"),
    *("{{ fdi-capital", "{{ x }}", "{{{{ }}}}", "{% raw %}", "{{ config }}", "{#"),
    *("<script>alert(1)</script>", "<!--", "-->", "<b", "</p>", "<![CDATA[", "<?php", "<!DOCTYPE", "&#0;"),
    *("&#xE000;", "&#x110000;", "&rlm;", "&zwj;", "&shy;", "&lt;", "]]>", "[a](javascript:alert(1))"),
    *("[a](data:text/html,x)", "[a](//evil.example)", "[a](../../etc/passwd)", "[a](news:)", "[a](news:x)"),
    *("[a](page:)", "[a](page:about#x)", "[a](file:///etc/passwd)", "[a](#)", "[a](#x)", "[a](https://)"),
    *("[a](https://[::1)", "[a](https://a b)", "[a](", "[a](http://[)", "[a](news:2026-03-15-ky-ket#)"),
    *("<https://[>", "![a](b.png)", "[a]: https://a.vn", "[^1]", "[^x]", "[^1]: a", "[^1]: [^1]"),
    *("[^2]: [^1] [^2]\n", "[a]{lang=xx}", "[a]{lang}", "[a]{onclick=x}", "{#id .x a=b}", "{lang="),
    *("https://[", "https://a.vn:99999999", "http://[v1.]", "https://℀.vn/", "/../", "/a/../b/", "//"),
    *("/404.html/", "../../../etc/passwd", "..\\..\\x", "2026/../../x.png", "C:\\x", "CON", "nul.yml"),
    *("/en/", "/tin-tuc/", "/assets/", "\n\n## ", "\n# ", "\n====\n", "\n| a |\n|---|\n", "\n|\n|-|\n|"),
    *("\n    ", "\n```\n", "\n~~~", "\n> > > ", "\n1) ", "\n- [ ] ", "\\", "\\\\", "\\\n", "$(reboot)"),
    *(
        "Së Ngo¹i vô tØnh",
        "Sôû Ngoaïi vuï",
        "Sá»Ÿ Ngoáº¡i vá»¥",
        "S· NgoÕi vø",
        "SõÒ Ngoaòi vuò",
        "«XÃ»",
        "Сосо",
    ),
    *(
        "Lаi",
        "Москва",
        "Ζalo",
        "𝐆𝐢𝐚",
        "Ａ",
        "ﬁ",
        "\u00ad",
        "\u2800",
        "\u3164",
        "\ufdd0",
        "\u0378",
        "\U000e0020",
    ),
    *(
        "[Lưu ý]: a\n",
        "\n[^9]: b\n",
        "\n[^1]: c\n\n[^1]: d\n",
        "^[a]",
        "{: onclick=x}",
        "{.b}",
        "\n####### a\n",
    ),
    *(
        "\n##a\n",
        "\n-a\n",
        "\na\n---\n",
        "\n#### b\n",
        "[](https://a.vn)",
        "[a] (https://a.vn)",
        "**a **b",
        "&acy;",
    ),
    *(
        "&#1072;",
        "\n<<<<<<< HEAD\n",
        "%TAG ! a:\n---\n",
        '"\\uD83D\\uDE00"',
        "\n\u00a0\u00a0",
        "[a](about.md#b)",
    ),
    *(
        "[a](https://u:p@a.vn)",
        "[a](https://a.vn:0)",
        "[a](mailto:a@b.vn?bcc=c)",
        "<a@b.vn>",
        "[a](\\\\a.vn)",
    ),
    *("%0A::error::x", "::set-output name=a::b", "%s%n", "${x}", "\r", "\r\n", "\n", "\n\n\n"),
)
"""What has broken readers of text before, here or elsewhere."""

# Repeated, these once cost other parsers quadratic time, all their memory or the process.
_HUGE: Final = (
    *("[", "{", "- ", "? ", "a: ", "[[", "(", "]", "![", "[a](", "[a][", "<", "<!--", "`", "``a", "*"),
    *("*a ", "**a", "_a_", "> ", ">", "1. ", "- a\n", "# ", "|", "|a", "~", "~~a", "&", "&#", "\\", "{{"),
    *("{{ a }}", "[^1]", "[^1]: a\n", "[a]: b\n", "{a=", "[a]{lang=en}", "\n", "\n\n", " ", "\t", "a"),
    *("a ", "đ", "\u0301", "é ", '"', "'", "https://a.vn/", "9", "a\\\n", "<a ", "a<b>", "\n## a", "\n- "),
    *(
        "[^",
        "^[",
        "[\n",
        "[^1][",
        "[a]: b 'c\n",
        "|\n",
        "> a\n",
        "> - ",
        "    a\n",
        "a  \n",
        "```\n",
        "a\n---\n",
    ),
    *("<?", "<![CDATA[", "a@b.", "x: y\n", "- - ", "#", "\u200b", "**", "*_", "[*", "a**b"),
)

Texts = Callable[[random.Random, str], str]


def mutant(seed: int, number: int) -> Mutant:
    """Return the mutant of that number."""
    run = random.Random(f"{seed}/{number // RUN}")
    one = random.Random(f"{seed}:{number}")
    kind = run.random()
    if kind < 0.08:
        return _picture(one)
    if kind < 0.16:
        return _file_name(one)
    # The two articles hold most of what can go wrong.
    path = run.choice((*TARGETS, NEWS, SHORT, SHORT, SHORT, ABOUT))
    return _text_file(one, path)


def _text_file(chance: random.Random, path: str) -> Mutant:
    text = str(PROJECT[path])
    steps = []
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5))):
        step = chance.choices(_STEPS, _WEIGHTS)[0]
        if step is _structure and not path.endswith(".yml"):
            step = _fragment
        steps.append(step.__name__.strip("_"))
        text = step(chance, text)
    data = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.12:
        how = chance.choice(_ENCODINGS)
        steps.append(how.__name__.strip("_"))
        data = how(chance, data)
    return Mutant(path, data, ", ".join(steps))


def _slice(chance: random.Random, length: int, most: int) -> tuple[int, int]:
    start = chance.randrange(length + 1)
    return start, min(length, start + chance.randint(1, most))


def _characters(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    end = min(len(text), at + chance.randint(0, 2))
    return text[:at] + chance.choice(("", text[at:end] * 2, any_character(chance))) + text[end:]


def any_character(chance: random.Random) -> str:
    """Return a character that staff may hit by mistake: mostly signs and letters of the keyboard."""
    if chance.random() < 0.03:
        return chr(chance.choice((chance.randrange(0xD800), chance.randrange(0xE000, 0x110000))))
    return chance.choice(
        "abcdeghiklmnopqrstuvxyzABEINV0123456789:::---###    \n\n[]{}()\"'|>&*!?,%@`.;/\\_=+~<$^\tđưộéÂ"
    )


def _lines(chance: random.Random, text: str) -> str:
    rows = text.split("\n")
    start, end = _slice(chance, len(rows) - 1, 4)
    some = rows[start:end]
    match chance.randrange(6):
        case 0:
            some = []
        case 1:
            some = some * 2
        case 2:
            some = some[::-1]
        case 3:
            some = ["".join(some)]
        case 4:
            some = [" " * chance.randint(0, 5) + row.lstrip() for row in some]
        case _:
            other = str(PROJECT[chance.choice(TARGETS)]).split("\n")
            first, last = _slice(chance, len(other), 6)
            some = other[first:last]
    return "\n".join([*rows[:start], *some, *rows[end:]])


def _block(chance: random.Random, text: str) -> str:
    start, end = _slice(chance, len(text), 200)
    block, at = text[start:end], chance.randrange(len(text) + 1)
    match chance.randrange(3):
        case 0:
            return text[:start] + text[end:]
        case 1:
            return text[:at] + block + text[at:]
        case _:
            return text[:start] + block * chance.randint(2, 4) + text[end:]


def _fragment(chance: random.Random, text: str) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(FRAGMENTS) + text[at:]


def _value(chance: random.Random, text: str) -> str:
    """Replace what stands after the name of a field, or in a line of text."""
    rows = text.split("\n")
    at = chance.randrange(len(rows))
    name, colon, value = rows[at].partition(": ")
    fragment = chance.choice(FRAGMENTS)
    if not colon:
        name = rows[at][: len(rows[at]) - len(rows[at].lstrip())]
    rows[at] = (
        name + colon + chance.choice((fragment, fragment + value, value + fragment, json.dumps(fragment)))
    )
    return "\n".join(rows)


def _huge(chance: random.Random, text: str) -> str:
    piece = chance.choice(_HUGE)
    # Some of these are just below the limit of a text, some beyond it or beyond that of a file.
    many = piece * (chance.choice((40, 1_200, 5_000, 39_000, 60_000, 300_000)) // len(piece))
    if chance.random() < 0.3:
        many += chance.choice(("]", "}", ")", "a", "](b)", "```", "-->")) * chance.choice((1, len(many) // 9))
    return _insert_value(chance, text, many)


def _deep(chance: random.Random, text: str) -> str:
    depth = chance.choice((5, 29, 30, 31, 100, 900, 1_100, 12_000))
    kind = chance.randrange(3)
    if kind == 0:
        return _insert_value(chance, text, "[" * depth + "]" * depth)
    if kind == 1:
        return _insert_value(chance, text, "{a: " * depth + "b" + "}" * depth)
    depth = min(depth, 600)
    return _insert_value(chance, text, "\n" + "".join(f"{'  ' * n}- a:\n" for n in range(1, depth)))


def _insert_value(chance: random.Random, text: str, value: str) -> str:
    at = chance.choice([0, *(at + 1 for at, letter in enumerate(text) if letter in ":\n")])
    return f"{text[:at]} {value}{text[at:]}" if text[:at].endswith(":") else text[:at] + value + text[at:]


def _structure(chance: random.Random, text: str) -> str:
    """Change names, kinds and nesting of fields, in YAML that is well formed."""
    try:
        root = yaml.load(text, Loader=yaml.CBaseLoader)
    except (yaml.YAMLError, ValueError, TypeError):
        return text
    for _ in range(chance.randint(1, 2)):
        root = _edit_tree(chance, root)
    if chance.random() < 0.5:
        return json.dumps(root, ensure_ascii=chance.random() < 0.2, indent=chance.choice((None, 1)))
    try:
        dumped: str = yaml.dump(root, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    except (yaml.YAMLError, UnicodeError):
        return json.dumps(root)
    return dumped


def _edit_tree(chance: random.Random, root: Any) -> Any:
    places: list[tuple[Any, Any]] = []
    _list_places(root, places)
    if not places:
        return chance.choice(({}, [], "", {"": ""}))
    holder, key = chance.choice(places)
    value = holder[key]
    match chance.randrange(9):
        case 0:
            del holder[key]
        case 1 if isinstance(holder, dict):
            holder[_characters(chance, str(key))] = holder.pop(key)
        case 2:
            holder[key] = [value]
        case 3:
            holder[key] = {chance.choice(("vi", "en", "a", "", str(key))): value}
        case 4:
            other, name = chance.choice(places)
            # A copy: the dumper would write an anchor, and a loop cannot be written at all.
            holder[key] = (
                json.loads(json.dumps(other[name])) if name in other or isinstance(other, list) else ""
            )
        case 5:
            holder[key] = chance.choice(("", [], {}, [""], [[]], [{}], {"": ""}, {"vi": []}, {"vi": {}}))
        case 6:
            for _ in range(chance.choice((1, 3, 28, 40))):
                value = chance.choice(([value], {"vi": value}))
            holder[key] = value
        case 7 if isinstance(value, list):
            holder[key] = value * chance.choice((2, 3, 300))
        case _:
            holder[key] = chance.choice(FRAGMENTS)
    return root


def _list_places(value: Any, places: list[tuple[Any, Any]]) -> None:
    keys = (
        list(value) if isinstance(value, dict) else list(range(len(value))) if isinstance(value, list) else []
    )
    for key in keys:
        places.append((value, key))
        _list_places(value[key], places)


_STEPS: Final[tuple[Texts, ...]] = (
    *(_characters, _lines, _block, _fragment, _value, _structure, _deep, _huge),
)
_WEIGHTS: Final = (22, 18, 12, 18, 22, 14, 1, 0.7)


def _other_line_ends(chance: random.Random, data: bytes) -> bytes:
    return data.replace(b"\n", chance.choice((b"\r\n", b"\r", b"\n\r", b"\x0b", b"\x0c", b"\xc2\x85", b"\0")))


def _byte_order_mark(chance: random.Random, data: bytes) -> bytes:
    return chance.choice((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf" * 2)) + data


def _other_encoding(chance: random.Random, data: bytes) -> bytes:
    text = data.decode("utf-8", "replace")
    code = chance.choice(("utf-16", "utf-16-le", "utf-32", "cp1258", "latin-1", "cp1252", "utf-7", "gb18030"))
    return text.encode(code, "replace")


def _legacy_encoding(chance: random.Random, data: bytes) -> bytes:
    text = data.decode("utf-8", "replace")
    letters = {letter: sign for sign, letter in chance.choice(list(ENCODINGS.values())).items()}
    shown = "".join(letters.get(letter, letter) for letter in text)
    return shown.encode("utf-8" if chance.random() < 0.5 else "cp1252", "replace")


def _twice_encoded(chance: random.Random, data: bytes) -> bytes:  # noqa: ARG001
    return data.decode("latin-1").encode()


def _decomposed(chance: random.Random, data: bytes) -> bytes:
    text = data.decode("utf-8", "replace")
    return unicodedata.normalize(chance.choice(("NFD", "NFKD", "NFKC")), text).encode()


def _broken_bytes(chance: random.Random, data: bytes) -> bytes:
    broken = bytearray(data or b"a")
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(broken))
        match chance.randrange(3):
            case 0:
                broken[at] ^= 1 << chance.randrange(8)
            case 1:
                broken[at:at] = chance.randbytes(chance.randint(1, 3))
            case _:
                # One byte at least stays, for the next round.
                del broken[at + 1 : at + 2]
    return bytes(broken)


def _cut(chance: random.Random, data: bytes) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


_ENCODINGS: Final = (
    *(_other_line_ends, _byte_order_mark, _other_encoding, _legacy_encoding, _twice_encoded, _decomposed),
    *(_broken_bytes, _broken_bytes, _cut),
)


def _profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _pictures() -> tuple[bytes, ...]:
    found = [small_project.png(8, 6)]
    image = Image.linear_gradient("L").resize((9, 7))
    exif = Image.Exif()
    exif[0x0112], exif[0x010E] = 6, "Ảnh"
    for form, mode in (("JPEG", "RGB"), ("JPEG", "CMYK"), ("PNG", "RGBA"), ("PNG", "P"), ("WEBP", "RGB")):
        file = BytesIO()
        image.convert(mode).save(file, form, exif=exif)
        found.append(file.getvalue())
    for mode, options in (("I;16", {}), ("LA", {}), ("1", {}), ("RGB", {"icc_profile": _profile()})):
        file = BytesIO()
        image.convert(mode).save(file, "PNG", **options)
        found.append(file.getvalue())
    for form in ("PNG", "WEBP", "MPO"):
        file = BytesIO()
        image.convert("RGB").save(file, form, save_all=True, append_images=[Image.new("RGB", image.size)])
        found.append(file.getvalue())
    for form in ("GIF", "BMP", "TIFF", "ICO"):
        file = BytesIO()
        image.save(file, form)
        found.append(file.getvalue())
    return tuple(found)


_PICTURES: Final = _pictures()


def _place_of(data: bytes) -> str:
    """Return the picture of the project that is of the same kind."""
    ending = {b"\xff\xd8": "anh.jpg", b"RI": "anh.webp"}.get(data[:2])
    return f"docs/assets/media/2026/{ending}" if ending else PHOTO


def _picture(chance: random.Random) -> Mutant:
    data = chance.choice(_PICTURES)
    path = _place_of(data)
    match chance.randrange(6):
        case 0:
            return Mutant(path, _cut(chance, data), "picture, cut")
        case 1:
            width, height = (chance.choice((0, 1, 5_000, 70_000, 2**31 - 1, 2**32 - 1)) for _ in "xy")
            return Mutant(PHOTO, _claims(width, height), f"picture, claims {width} x {height}")
        case 2:
            return Mutant(path, data + chance.randbytes(chance.randint(1, 99)), "picture, tail")
        case 3:
            start, end = _slice(chance, len(data), 40)
            return Mutant(path, data[:start] + data[start:end] * 3 + data[end:], "picture, repeats")
        case 4:
            other = chance.choice(_PICTURES)
            return Mutant(path, data[: len(data) // 2] + other[len(other) // 2 :], "picture, halves")
        case _:
            return Mutant(path, _broken_bytes(chance, data), "picture, bytes")


def _claims(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes whose head states that size, with right checksums."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


_NAMES: Final = (
    *("con", "NUL.yml", "aux.md", "a.", "a ", " a", "-", "--", ".a.yml", "_a.yml", "~a", "a..yml"),
    *("a.yml.yml", "a.YML", "a.yaml", "404.yml", "index.html", "robots.txt", "CNAME", "sitemap.xml"),
    *("a.json", "a.py", "a.md", "a.en.md", "a.vi.md", "a.xx.md", "About.md", "about.EN.md", "a.markdown"),
    *("a.mkd", "a.svg", "a.html", "tên.yml", "te\u0302n.yml", "a\u202eb.yml", "a\u200b.yml", "a\nb.yml"),
    *("a\tb.yml", "a\x1b[2Jb.yml", "a:b.yml", "a*b.yml", 'a"b.yml', "a|b.yml", "a\\b.yml", "a<b>.md"),
    *("a%2e.yml", "$(x).yml", "a" * 240 + ".yml", "đ" * 80 + ".yml", "a" * 90 + ".yml", "１２.yml", "😀.yml"),
    *("\udcff.yml", "a\udc80.md", "\udcff", "\ue000.yml", "2026-02-30-a.yml", "2026-03-14-1.yml"),
    *("2026-03-14-a.yml", "2026-3-14-a.yml", "0000-00-00-a.yml", "9999-99-99-a.yml", "a.vi.yml", "đ.yml"),
    *("a b.yml", "a--b.yml", "A.yml", "{{ a }}.yml", "a/b.yml", "a/b/c.yml", "adr/x.md", "_x/a.yml"),
    *(".x/a.yml", "٢٠٢٦-03-14-a.yml", "a'.md", "a&b.md", "a#b.md", "a?b.yml", "\ufeffa.yml", "a\r.yml"),
    *(
        "a.jpg",
        "a.png",
        "a.webp",
        "a.svg",
        "con.png",
        "a.woff2",
        "a.css",
        "CNAME",
        ".nojekyll",
        "Thumbs.db",
        "A.PNG",
    ),
    *("a.pdf", "a.docx", "_A.yml", "dau-Tu.yml", "hop-bao.png.exe", "hop-bao.jpeg", "x" * 170 + ".png"),
    *("a\u2028b.yml", "gia-lai.yml", "1.yml"),
)
_FOLDERS: Final = (
    *("data/", "data/news/2026/", "data/news/", "data/news/2025/", "data/news/٢٠٢٦/", "data/topics/"),
    *("data/tags/", "data/places/", "data/partners/", "data/facts/", "data/other/", "data/topics/x/"),
    *(
        "docs/",
        "docs/x/",
        "docs/assets/",
        "docs/assets/media/2026/",
        "docs/assets/media/",
        "docs/assets/img/",
    ),
    *("docs/assets/js/", "docs/assets/media/con/", "docs/assets/media/a./"),
)


def _file_name(chance: random.Random) -> Mutant:
    folder, name = chance.choice(_FOLDERS), chance.choice(_NAMES)
    if chance.random() < 0.4:
        name = _characters(chance, name)
    if chance.random() < 0.3:
        folder = chance.choice(TARGETS).rsplit("/", 1)[0] + "/"
    if chance.random() < 0.1:
        folder = _characters(chance, folder.rstrip("/")) + "/"
        folder = folder if folder.startswith(("data/", "docs/")) else f"data/{folder}"
    parts = [part for part in f"{folder}{name}".replace("\0", "").split("/") if part not in ("", ".", "..")]
    path = "/".join(parts)
    similar = [other for other in TARGETS if other.startswith(folder)] or [SHORT]
    data = str(PROJECT[chance.choice(similar)]).encode()
    return Mutant(path, data if len(parts) > 1 else b"", f"file name {os.fsencode(path)!r}")
