"""The Node packages that the audits run, pinned, installed once into `.cache/audit`."""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.building import ROOT

PACKAGES: Final = {"lighthouse": "12.8.2", "vnu-jar": "26.9.27"}
_FOLDER: Final = ROOT / ".cache" / "audit"


def package(name: str) -> Path:
    """Return the folder of a package, after installing it where it is missing."""
    folder = _FOLDER / f"{name}-{PACKAGES[name]}"
    found = folder / "node_modules" / name
    if not found.is_dir():
        # The programs bring no scripts of their own to run, and no browser is fetched.
        command = [program("npm", "Node.js 20"), "install", "--silent", "--no-fund", "--no-audit"]
        command += ["--ignore-scripts", "--prefix", str(folder), f"{name}@{PACKAGES[name]}"]
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run(command, check=True, cwd=folder)
    return found


def program(name: str, what: str) -> str:
    """Return the path of a program, or end with what to install."""
    found = shutil.which(name)
    if not found:
        sys.exit(f"Chưa có {what}, hãy cài rồi chạy lại · {what} is needed: install it and try again")
    return found


def built_site(arguments: list[str]) -> Path:
    """Return the built site that is named, or that of the project."""
    site = Path(arguments[0]) if arguments else ROOT / "site"
    if not (site / "index.html").is_file():
        sys.exit(f"{site}: chưa có trang đã dựng, hãy chạy python run.py build · no built site here")
    return site
