"""Newsroom's adapter to MkDocs: the events in the order they come; the only file that imports mkdocs."""

import gc
import logging
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

# MkDocs loads this file by its path; the package beside it is found from here.
sys.path.insert(0, str(Path(__file__).resolve().parent))

from newsroom.build import Newsroom
from newsroom.clock import WrongClockError, read_clock
from newsroom.hindrances import CannotPublishError, explain
from newsroom.in_place import InPlace
from newsroom.pages import Page as HandWritten
from newsroom.problems import GUIDE, RefusedError, annotations
from newsroom.publish import Swap
from newsroom.rules import Tongue, phrase
from newsroom.target import Target
from newsroom.urls import file_path

# Strict mode counts warnings of loggers below `mkdocs` only.
log = logging.getLogger("mkdocs.plugins.newsroom")


class _State:
    """What lives from one event to the next; MkDocs loads hooks once per process."""

    is_preview = False
    newsroom: Newsroom | None = None
    target: Target
    engine: Path | None = None
    """The folder that the engine wrote last; the preview keeps it and fills its shells again."""


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001
    """Remember whether this is a preview."""
    _State.is_preview = command == "serve"
    # Nearly all that a build makes stays: to search it for garbage as often as usual is 5% of its time.
    gc.set_threshold(20_000, 50, 100)


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the data before the engine starts, and give the engine a folder of its own to write to."""
    if _is_nested(config):
        return config
    site_url = f"{(config.site_url or '').rstrip('/')}/"
    if _State.newsroom is None or _State.newsroom.site_url != site_url:
        root = Path(config.config_file_path).resolve().parent
        _State.target = (InPlace if _State.is_preview else Swap)(Path(config.site_dir))
        has_board = config.extra.get("translation_board") is True
        _State.newsroom = Newsroom(
            root, site_url, log.info, is_preview=_State.is_preview, has_board=has_board
        )
    _remove_engine()
    # From here to the end of the build: of two builds at once the later one reads and publishes later.
    with _refusals_as_plugin_errors():
        _State.engine = _State.target.hold()
    _read()
    config.site_dir = str(_State.engine)
    # The theme's own 404 and sitemap know one language; ours know all.
    config.theme.static_templates = set()
    return config


@event_priority(-101)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give hand-written pages the address in their own language; static-i18n has run before us."""
    for file in files.documentation_pages():
        page = _hand_written(file.src_uri)
        file.dest_uri = file_path(page.url)
        file.url = page.url or "./"
        file.abs_dest_path = str(Path(config.site_dir) / file.dest_uri)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Keep the engine from reading what people wrote: it makes shells, and one Markdown is enough."""
    return ""


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Any) -> dict[str, Any]:  # noqa: ARG001
    """Hand the templates what they print around the page."""
    written = _hand_written(page.file.src_uri)
    return context | {"newsroom": _newsroom().layout(written.lang)}


@event_priority(-101)
def on_post_build(config: MkDocsConfig) -> None:
    """Fill the shells once the engine has built every language, and publish."""
    if _is_nested(config):
        return
    if config.strict and any(
        handler.get_counts()
        for handler in logging.getLogger("mkdocs").handlers
        if isinstance(handler, CountHandler)
    ):
        raise PluginError(phrase("engine-warnings", _tongue()))
    _publish()
    if not _State.is_preview:
        _remove_engine()


def on_build_error(error: Exception) -> None:
    """Leave nothing behind; what the system refused the engine gets one clean message, too."""
    _remove_engine()
    if isinstance(error, OSError):
        raise PluginError(explain(error).text(_tongue()))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG001
    """Watch the data too; an edit of data alone needs no engine run."""
    root = _newsroom().root
    for folder in ("data", "overrides"):
        server.watch(str(root / folder))
    run_engine, seen = server.builder, _engine_inputs(root)

    def rebuild() -> None:
        nonlocal seen
        now = _engine_inputs(root)
        try:
            if now == seen and _State.engine:
                _read()
                _publish()
            else:
                run_engine()
            seen = now
        except PluginError as refused:
            # Raised, it would leave every request waiting; the preview goes on showing the last good site.
            log.error("%s", refused)
        except Abort:
            # The engine has printed its own mistakes.
            pass

    server.builder = rebuild
    return server


def on_shutdown() -> None:
    """Remove the shells of the preview, and all that a build stopped by Ctrl-C has begun."""
    _remove_engine()


def _is_nested(config: MkDocsConfig) -> bool:
    """Tell whether this is one of the builds that static-i18n runs inside the first one."""
    return bool(getattr(config.plugins.get("i18n"), "building", False))


def _newsroom() -> Newsroom:
    assert _State.newsroom is not None, "on_config comes first"
    return _State.newsroom


def _read() -> None:
    with _refusals_as_plugin_errors():
        warnings = _newsroom().read(read_clock())
        if warnings and "GITHUB_ACTIONS" in os.environ:
            print(annotations(warnings, _tongue()))
        for warning in warnings:
            log.info("%s %s", phrase("note", _tongue()), warning.text(_tongue()))


def _publish() -> None:
    assert _State.engine is not None, "the engine has run"
    with _refusals_as_plugin_errors():
        _newsroom().publish(_State.engine, _State.target)


@contextmanager
def _refusals_as_plugin_errors() -> Iterator[None]:
    # MkDocs prints a PluginError as one clean message and exits with 1; anything else as a traceback.
    try:
        yield
    except RefusedError as refused:
        if "GITHUB_ACTIONS" in os.environ:
            print(annotations(refused.problems, _tongue()))
        raise PluginError(refused.report(_tongue(), _guide())) from None
    except WrongClockError as wrong:
        raise PluginError(phrase("wrong-now", _tongue(), value=wrong)) from None
    except CannotPublishError as hindered:
        raise PluginError(hindered.text(_tongue())) from None
    except OSError as error:
        raise PluginError(explain(error).text(_tongue())) from None


def _tongue() -> Tongue:
    """Return the language that mistakes are told in: Vietnamese, unless a developer asks for English."""
    return "en" if os.environ.get("NEWSROOM_LANG") == "en" else "vi"


def _guide() -> str:
    """Return where to read about a mistake: on GitHub as a link, since logs there make links of addresses."""
    parts = [os.environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA")]
    server, repository, commit = parts
    return f"{server}/{repository}/blob/{commit}/{GUIDE}" if all(parts) else GUIDE


def _hand_written(source_uri: str) -> HandWritten:
    site = _newsroom().site
    assert site is not None, "on_config has read the data"
    pages = (page for by_lang in site.catalogue.pages.values() for page in by_lang.values())
    return next(page for page in pages if page.source_uri == source_uri)


def _engine_inputs(root: Path) -> frozenset[tuple[str, int, int]]:
    """Return the state of every file that the engine's output depends on."""
    folders = ("docs", "overrides")
    files = [root / "mkdocs.yml", *(path for folder in folders for path in (root / folder).rglob("*"))]
    return frozenset((str(f), f.stat().st_mtime_ns, f.stat().st_size) for f in files if f.is_file())


def _remove_engine() -> None:
    if _State.engine:
        shutil.rmtree(_State.engine, ignore_errors=True)
        _State.engine = None
    if _State.newsroom:
        _State.target.release()
