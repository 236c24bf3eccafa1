"""The shape of the code: who may know whom, and what must agree between code, templates and word files."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Final, get_args

import pytest
import yaml
from jinja2 import Environment, nodes
from newsroom.locales import LANGS
from newsroom.models import Fact

from tests.building import ROOT

HOOKS: Final = ROOT / "hooks"
OVERRIDES: Final = ROOT / "overrides"
WORDS: Final = HOOKS / "newsroom" / "words"

ROWS: Final = (
    # what stands alone
    "locales rules artwork exchange cores vietnamese encodings lookalikes plain roots posts lettering",
    "problems hindrances",
    "target",
    # from bytes to text
    "limits legacy signatures progress",
    "characters files decoding weight mistakes web yaml_faults",
    "texts",
    # kinds of value and their spelling
    "urls views event_views board_views yaml_reader publish in_place typed desk.wording",
    "yaml_style",
    "fields yaml_writer",
    "identities nesting formats markdown models.sources models.names models.moves models.glossary",
    "procedure_views panel_views describe",
    "profile_views ledger anchors data_views",
    "anatomy models.facts models.house models.panels register_views",
    "models.publication",
    "models.news models.profiles",
    "models.sectors models.investment models.events models.documents",
    "models.cooperation models.infrastructure models.conditions models.procedures",
    "models bulletin.tree",
    "bulletin.align bulletin.letters",
    "bulletin.parallel",
    "bulletin.masthead",
    "bulletin.records bulletin.views",
    "parallel_views",
    # the checks of the translation desk: texts and registries, no records
    "desk.segment desk.fault desk.figure desk.lexicon desk.inflection",
    "desk.numerals desk.codes desk.dates desk.fractions desk.align desk.countries desk.languages",
    "desk.offices desk.named desk.figure_pairs",
    "desk.amounts desk.names desk.directions desk.remnants desk.structure desk.terms desk.levels",
    "desk.figures",
    "desk.typography",
    "desk.evenness",
    "desk.review",
    # load
    "kinds slips clock comments",
    "reading",
    "pages moves",
    "catalogue",
    "load addresses fact_rules figures follow_up",
    "conflicts contradictions comparisons samples",
    "future",
    "translations forwarding",
    "references losses bulletin.check",
    # the desk over all records
    "desk.evaluate desk.originals desk.registries",
    "desk.works desk.cache",
    "desk.inspect",
    "desk.keep desk.table",
    "desk.board",
    # what translators get and send back
    "desk.marks desk.pieces",
    "desk.memory",
    "desk.units",
    "desk.hints desk.intake",
    "desk.workbook desk.manuscript desk.xliff desk.deliver",
    "desk.handoff desk.engine",
    "desk.draft desk.summary",
    # localize
    "pictures localize.related localize.links localize.notices",
    "localize.edition",
    "localize.texts localize.lines localize.found",
    "localize.money localize.sites localize.sectors localize.events localize.masthead localize.placements "
    "localize.parallels",
    "localize.parks localize.ventures localize.cooperation localize.documents localize.infrastructure "
    "localize.conditions localize.procedures",
    "localize.particulars",
    "localize.articles localize.lists localize.profiles localize.bulletins",
    "localize.record_lists",
    "localize.sheets",
    "localize.calendars localize.shelves",
    "localize.pages localize.registers localize.own_articles localize.panels localize.open_data",
    # outputs and checks
    "card_drawing charts spreadsheet",
    "cards",
    "structured",
    "structured_records",
    "render fill feeds calendars sitemap checks searchable open_data bulletin.documents bulletin.typeset",
    "bulletin.xhtml",
    "bulletin.ebook bulletin.mail bulletin.mail_text",
    "register bulletin.printing pagefind layout verdict",
    "search",
    "output",
    "making",
    # the steps in order, and the commands of run.py
    # tables of Excel
    "tables.columns tables.typed_cells",
    "tables.cells tables.workbook_writer",
    "tables.workbook_reader",
    "tables.changes",
    "tables.trial",
    "build schemas stamp agreements outside share desk.command tables.command",
    "main",
)
"""Every module, lowest row first: a module imports from rows above its own line only."""

SEARCH: Final = ["searchable", "pagefind", "search"]
SHARING: Final = ["lettering", "card_drawing", "cards", "structured", "structured_records"]
OUTPUTS: Final = [
    *("render", "fill", "feeds", "calendars", "sitemap", "checks", "publish", "artwork"),
    *("charts", "open_data"),
    *SEARCH,
    *SHARING,
]
RECORDS: Final = {
    "fields",
    "nesting",
    "anatomy",
    "models",
    "catalogue",
    "reading",
    "load",
    "pages",
    "yaml_reader",
}

MODELS: Final = {f"models.{path.stem}" for path in (HOOKS / "newsroom" / "models").glob("[a-z]*.py")}
ONLY: Final = {
    "mkdocs": {"main"},
    "babel": {"formats"},
    "pi_heif": {"decoding"},
    "PIL": {"decoding", "pictures", "card_drawing", "lettering"},
    "docx": {"desk.manuscript"},
    "openpyxl": {"desk.workbook", "tables.typed_cells", "tables.workbook_reader", "tables.workbook_writer"},
    "rapidfuzz": {"desk.memory"},
    "yaml": {"tables.columns", "locales", "rules", "yaml_faults", "yaml_reader", "yaml_writer"},
    "markdown_it": {"markdown", "mistakes", "bulletin.tree"},
    "mdit_py_plugins": {"markdown"},
    "jinja2": {"render"},
    "typst": {"bulletin.typeset"},
    "pydantic": {"fields", "pages", "reading", "schemas", "bulletin.masthead", "bulletin.records"} | MODELS,
}
"""The modules that may know each package: the rest of the code does not change when the package does."""


def _name(path: Path) -> str:
    return (
        ".".join(path.relative_to(HOOKS).with_suffix("").parts)
        .removeprefix("newsroom.")
        .removesuffix(".__init__")
    )


@cache
def _modules() -> dict[str, ast.Module]:
    trees = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(HOOKS.rglob("*.py"))}
    # An `__init__.py` of one docstring is no module of its own.
    return {_name(path): tree for path, tree in trees.items() if len(tree.body) > 1}


def _imports(module: str) -> Iterator[str]:
    for node in ast.walk(_modules()[module]):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports relatively"
            yield str(node.module)


def _own_imports(module: str) -> set[str]:
    return {name.removeprefix("newsroom.") for name in _imports(module) if name.startswith("newsroom.")}


def test_every_module_has_a_row() -> None:
    assert sorted(" ".join(ROWS).split()) == sorted(_modules())


def test_modules_import_from_lower_rows_only() -> None:
    row_of = {name: number for number, row in enumerate(ROWS) for name in row.split()}
    wrong = [
        f"{module} imports {other}"
        for module in _modules()
        for other in sorted(_own_imports(module))
        if row_of[other] >= row_of[module]
    ]
    assert wrong == []


def test_outputs_know_views_and_never_records() -> None:
    assert {name: _own_imports(name) & RECORDS for name in OUTPUTS} == {name: set() for name in OUTPUTS}


@pytest.mark.parametrize("package", ONLY)
def test_only_its_own_modules_know_a_package(package: str) -> None:
    importers = {module for module in _modules() if package in {n.split(".")[0] for n in _imports(module)}}
    assert importers == ONLY[package]


def test_a_build_knows_no_service_that_translates() -> None:
    known, new = set[str](), {"main"}
    while new:
        known |= new
        new = {other for module in new for other in _own_imports(module) if other in _modules()} - known
    assert known & {"desk.engine", "desk.draft", "desk.handoff"} == set()


def test_modules_are_named_after_what_they_hold() -> None:
    vague = re.compile(r"util|helper|manager|common|misc|handler|processor|base\b")
    assert [name for name in _modules() if vague.search(name)] == []


def test_the_clock_is_read_only_by_what_staff_start() -> None:
    reads = {"now", "utcnow", "today", "time", "localtime", "gmtime", "time_ns"}
    clocks = {"datetime", "date", "time"}
    readers = {
        module
        for module, tree in _modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in reads
        and isinstance(node.value, ast.Name)
        and node.value.id in clocks
    }
    assert readers == {"clock"}


def test_only_the_command_for_staff_reads_the_follow_up_of_agreements() -> None:
    readers = {
        module
        for module, tree in _modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and node.attr == "follow_up"
    }
    assert readers == {"follow_up"}


@cache
def _words(lang: str) -> dict[str, str]:
    files = sorted(WORDS.glob(f"*{lang}.yml"))
    return {key: text for file in files for key, text in yaml.safe_load(file.read_text("utf-8")).items()}


def _fields(text: str) -> list[str]:
    return sorted(field for _, field, _, _ in Formatter().parse(text) if field is not None)


def test_interface_words_exist_in_every_language() -> None:
    assert {lang: sorted(_words(lang)) for lang in LANGS} == {lang: sorted(_words("vi")) for lang in LANGS}


def test_interface_words_take_the_same_values_in_every_language() -> None:
    # A run of empty words marks what no page in that language ever says.
    differ = [
        f"{lang}.{key}"
        for lang in LANGS
        for key, text in _words(lang).items()
        if text and _fields(text) != _fields(_words("en")[key])
    ]
    assert differ == []


def _is_words(node: nodes.Node) -> bool:
    """Tell whether a template expression is the word list: `word`, `newsroom.words`, `words[code]`."""
    match node:
        case nodes.Name(name="word") | nodes.Getattr(node=nodes.Name(name="newsroom"), attr="words"):
            return True
        case nodes.Getitem(node=nodes.Name(name="words")):
            return True
        case _:
            return False


def _used_in_templates() -> Iterator[str]:
    """Yield each key that a template prints; one that is put together ends in `*`."""
    environment = Environment(autoescape=True)
    for path in sorted(OVERRIDES.rglob("*.html")):
        tree = environment.parse(path.read_text(encoding="utf-8"))
        for got in tree.find_all(nodes.Getattr):
            if _is_words(got.node):
                yield got.attr
        for item in tree.find_all(nodes.Getitem):
            if _is_words(item.node):
                match item.arg:
                    case nodes.Const(value=str(key)):
                        yield key
                    case nodes.Concat(nodes=[nodes.Const(value=str(start)), *_]):
                        yield f"{start}*"
                    case other:
                        raise AssertionError(f"{path.name}: cannot tell which word {other} is")


def _used_in_code() -> Iterator[str]:
    of_words = re.compile(r"word|words\(.*\)|\w+\.words")
    for tree in _modules().values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Subscript) and of_words.fullmatch(ast.unparse(node.value)):
                match node.slice:
                    case ast.Constant(value=str(key)):
                        yield key
                    case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]):
                        yield f"{start}*"


def _matching(pattern: str) -> set[str]:
    start = pattern.removesuffix("*")
    return {key for key in _words("vi") if (key.startswith(start) if start != pattern else key == pattern)}


def test_templates_and_code_print_only_words_that_exist() -> None:
    used = {*_used_in_templates(), *_used_in_code()}
    assert len(used) > 50
    assert [key for key in sorted(used) if not _matching(key)] == []


def test_every_interface_word_is_printed_somewhere() -> None:
    used = {key for pattern in (*_used_in_templates(), *_used_in_code()) for key in _matching(pattern)}
    assert sorted(_words("vi").keys() - used) == []


def test_every_choice_that_readers_see_has_a_word() -> None:
    wanted = {f"in_{lang}" for lang in LANGS}
    for field in ("measure", "scope"):
        wanted |= {f"{field}_{choice}" for choice in get_args(Fact.model_fields[field].annotation)}
    assert sorted(wanted - _words("vi").keys()) == []
