"""Segments for translators' programs: XLIFF 1.2 and 2.1, with marks as inline codes that cannot be edited."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final
from xml.etree import ElementTree as ET

from newsroom.desk.hints import codes_of, guide, place_of, terms_of
from newsroom.desk.marks import Code, Marked, parts_of
from newsroom.desk.units import Help, Reply, Returned, Sheet, Unit, UnitState, WrongFileError
from newsroom.locales import LANGS, SOURCE

_OLD: Final = "urn:oasis:names:tc:xliff:document:1.2"
_NEW: Final = "urn:oasis:names:tc:xliff:document:2.0"
"""The namespace of 2.0 and 2.1 alike."""
_MATCHES: Final = "urn:oasis:names:tc:xliff:matches:2.0"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_OLD_STATES: Final[Mapping[UnitState, str]] = {
    "new": "needs-translation",
    "machine": "needs-review-translation",
    "changed": "needs-review-translation",
    "same": "final",
}
_NEW_STATES: Final[Mapping[UnitState, str]] = {
    "new": "initial",
    "machine": "translated",
    "changed": "initial",
    "same": "final",
}
_ElementOf = Callable[[Code], tuple[str, dict[str, str]]]
_SINGLE: Final = ("x", "ph")
_PAIRED: Final = ("g", "pc")


def write_xliff(sheet: Sheet) -> bytes:
    """Return XLIFF 1.2, which every translators' program reads."""
    root = ET.Element("xliff", {"version": "1.2", "xmlns": _OLD})
    languages = {"source-language": SOURCE, "target-language": sheet.lang, "datatype": "plaintext"}
    for work, rows in sheet.by_work():
        file = ET.SubElement(root, "file", {"original": f"{work.kind}/{work.id}", **languages})
        header = ET.SubElement(file, "header")
        for line in guide(sheet):
            ET.SubElement(header, "note").text = line
        body = ET.SubElement(file, "body")
        for unit, hints in rows:
            _old_unit(body, unit, hints)
    return _written(root)


def _old_unit(body: ET.Element, unit: Unit, hints: Help) -> None:
    row = ET.SubElement(body, "trans-unit", {"id": unit.key, _SPACE: "preserve"})
    _words(ET.SubElement(row, "source"), unit.source, _old_code)
    if unit.target:
        _words(ET.SubElement(row, "target", {"state": _OLD_STATES[unit.state]}), unit.target, _old_code)
    for one in hints.matches:
        quality = {"match-quality": f"{one.score}%", "origin": one.found.origin}
        match = ET.SubElement(row, "alt-trans", quality)
        ET.SubElement(match, "source").text = one.found.source
        ET.SubElement(match, "target").text = one.found.text
    for name, text in _notes(unit, hints):
        ET.SubElement(row, "note", {"from": name}).text = text


def _old_code(code: Code) -> tuple[str, dict[str, str]]:
    kind = {"ctype": "link"} if code.closing else {}
    return ("g" if code.closing else "x"), {"id": str(code.number), **kind, "equiv-text": code.opening}


def write_xliff2(sheet: Sheet) -> bytes:
    """Return XLIFF 2.1, with the originals of all codes and the matches of the memory."""
    names = {"version": "2.1", "xmlns": _NEW, "xmlns:mtc": _MATCHES}
    root = ET.Element("xliff", {**names, "srcLang": SOURCE, "trgLang": sheet.lang})
    for number, (work, rows) in enumerate(sheet.by_work(), 1):
        file = ET.SubElement(root, "file", {"id": f"f{number}", "original": f"{work.kind}/{work.id}"})
        notes = ET.SubElement(file, "notes")
        for line in guide(sheet):
            ET.SubElement(notes, "note").text = line
        for index, (unit, hints) in enumerate(rows, 1):
            _new_unit(file, f"u{index}", unit, hints)
    return _written(root)


def _new_unit(file: ET.Element, name: str, unit: Unit, hints: Help) -> None:
    names = {"id": name, "name": unit.key}
    row = ET.SubElement(file, "unit", {**names, "canResegment": "no", _SPACE: "preserve"})
    if hints.matches:
        matches = ET.SubElement(row, "mtc:matches")
        for one in hints.matches:
            values = {"ref": "#s1", "similarity": str(one.score), "origin": one.found.origin, "type": "tm"}
            match = ET.SubElement(matches, "mtc:match", values)
            ET.SubElement(match, "source").text = one.found.source
            ET.SubElement(match, "target").text = one.found.text
    notes = ET.SubElement(row, "notes")
    for kind, text in _notes(unit, hints):
        ET.SubElement(notes, "note", {"category": kind}).text = text
    if unit.source.codes:
        data = ET.SubElement(row, "originalData")
        for code in unit.source.codes:
            ET.SubElement(data, "data", {"id": f"d{code.number}"}).text = code.opening
            if code.closing:
                ET.SubElement(data, "data", {"id": f"e{code.number}"}).text = code.closing
    segment = ET.SubElement(row, "segment", {"id": "s1", "state": _NEW_STATES[unit.state]})
    _words(ET.SubElement(segment, "source"), unit.source, _new_code)
    if unit.target:
        _words(ET.SubElement(segment, "target"), unit.target, _new_code)


def _new_code(code: Code) -> tuple[str, dict[str, str]]:
    start, fixed = f"d{code.number}", {"canDelete": "no", "canCopy": "no"}
    if not code.closing:
        return "ph", {"id": str(code.number), "dataRef": start, **fixed}
    ends = {"dataRefStart": start, "dataRefEnd": f"e{code.number}", "type": "link"}
    return "pc", {"id": str(code.number), **ends, **fixed}


def _notes(unit: Unit, hints: Help) -> Iterator[tuple[str, str]]:
    yield "Ở đâu", f"{place_of(unit)} · {unit.shape}"
    if unit.before:
        yield "Tiếng Việt lúc dịch trước", unit.before
    if unit.source.codes:
        yield "Dấu trong câu", codes_of(unit)
    if hints.terms:
        yield "Thuật ngữ", terms_of(hints)


def _words(parent: ET.Element, marked: Marked, element_of: _ElementOf) -> None:
    """Write a text with its codes as elements."""
    open_elements = [parent]
    last: ET.Element | None = None
    for text, code in parts_of(marked):
        if code is not None and text == code.marks[-1] and code.closing:
            last = open_elements.pop()
        elif code is not None:
            name, values = element_of(code)
            last = ET.SubElement(open_elements[-1], name, values)
            if code.closing:
                open_elements.append(last)
                last = None
        elif last is None:
            open_elements[-1].text = (open_elements[-1].text or "") + text
        else:
            last.tail = (last.tail or "") + text


def _written(root: ET.Element) -> bytes:
    """Return a document with a line for each element, but none within words, where blanks count."""
    for element in root.iter():
        if element.tag not in (*_SINGLE, *_PAIRED):
            element.tail = "\n"
            if len(element) and element.tag not in ("source", "target"):
                element.text = "\n"
    body: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return body


def read_xliff(data: bytes) -> Reply:
    """Return the segments of an XLIFF file that came back, 1.2 or 2.1."""
    try:
        root = ET.fromstring(data)
    except ET.ParseError as error:
        raise WrongFileError("không đọc được như một tệp XLIFF") from error
    space, _, name = root.tag.removeprefix("{").partition("}")
    if name != "xliff" or space not in (_OLD, _NEW):
        raise WrongFileError("không phải tệp XLIFF 1.2 hay 2.1")
    file = root.find(f"{{{space}}}file")
    given = root.get("trgLang") or (file.get("target-language") if file is not None else "") or ""
    lang = next((known for known in LANGS if known == given.partition("-")[0].lower()), None)
    if lang is None:
        raise WrongFileError("tệp không ghi tiếng của bản dịch (target-language, trgLang)")
    return Reply(lang, [*_rows(root, space)])


def _rows(root: ET.Element, space: str) -> Iterator[Returned]:
    is_old = space == _OLD
    for row in root.iter(f"{{{space}}}{'trans-unit' if is_old else 'unit'}"):
        key = row.get("id" if is_old else "name", "")
        parts = [row] if is_old else row.findall(f"{{{space}}}segment")
        source, target = (
            "".join(_read(part.find(f"{{{space}}}{tag}")) for part in parts) for tag in ("source", "target")
        )
        yield Returned(key, source, target, f"đoạn {key}")


def _read(element: ET.Element | None) -> str:
    """Return the words of an element with codes as marks; what a program has put round words is left out."""
    if element is None:
        return ""
    words = [element.text or ""]
    for child in element:
        name, number = child.tag.rpartition("}")[2], child.get("id")
        if name in _SINGLE:
            words.append(f"{{{number}}}")
        elif name in _PAIRED:
            words.append(f"{{{number}}}{_read(child)}{{/{number}}}")
        else:
            words.append(_read(child))
        words.append(child.tail or "")
    return "".join(words)
