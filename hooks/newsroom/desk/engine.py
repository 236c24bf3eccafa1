"""Where an office can plug in a service that drafts translations; without one there is none."""

import os
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Final, Protocol

from newsroom.locales import Lang

ENGINE: Final = "NEWSROOM_ENGINE"
"""The environment variable that names the engine: `module:function`, in a module that Python can import."""
KEY: Final = "NEWSROOM_ENGINE_KEY"
"""The environment variable with the office's key for the service; it is never written anywhere."""


class Engine(Protocol):
    """A service that translates from Vietnamese."""

    @property
    def name(self) -> str:
        """The name that stands as the translator's."""

    def translate(self, texts: Sequence[str], lang: Lang) -> Sequence[str]:
        """Return a translation of each text; marks like `{1}` are to stand in it as they are."""


class NoEngineError(ValueError):
    """No engine is plugged in, or it cannot be; the message says why, in Vietnamese."""


def load_engine(environment: Mapping[str, str] = os.environ) -> Engine:
    """Return the engine that the environment names, made with the key from there."""
    module, _, function = environment.get(ENGINE, "").partition(":")
    if not module or not function:
        raise NoEngineError(f"chưa nối dịch vụ dịch máy nào; người quản trị đặt {ENGINE}=module:hàm")
    try:
        make: Callable[[str], Engine] = getattr(import_module(module), function)
    except (ImportError, AttributeError) as error:
        raise NoEngineError(f"không nạp được {module}:{function} ghi ở {ENGINE}") from error
    return make(environment.get(KEY, ""))
