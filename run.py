"""Set up what Newsroom needs, then run one of its commands: `python run.py serve`.

Standard library only, so that it works on a machine with nothing but Python 3.11 or newer.
"""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

HELP = """Lệnh của Newsroom · commands:

  python run.py serve   xem thử trang, tự tải lại khi sửa · preview with live reload
  python run.py build   xuất bản vào thư mục site/ · strict build into site/ (--lang en: mistakes in English)
  python run.py test    chạy mọi bài kiểm tra · all tests
  python run.py check   mọi việc mà CI chạy · everything that CI runs
  python run.py desk    tình trạng và lỗi của mọi bản dịch · states and faults of all translations (--help)
  python run.py stamp   ghi mã bản gốc cho bản dịch đã đối chiếu · mark translations as up to date
  python run.py agreements  việc cần làm với các thỏa thuận, cho nội bộ · follow-up of agreements (--help)
  python run.py export  bản ghi của một loại thành bảng Excel · the records of a kind as a table (--help)
  python run.py import  đọc bảng Excel vào data/, xem trước rồi ghi · a table back into data/ (--help)
  python run.py links   thử các liên kết ra ngoài của site/ · external links of site/
  python run.py share   bài đăng mạng xã hội của một tin, kèm ảnh · posts about a record for social networks
  python run.py schemas ghi lại lược đồ cho trình soạn thảo · regenerate the editors' JSON Schemas
  python run.py html    kiểm mã HTML của mọi trang trong site/ · Nu HTML checker over site/ (Java, Node.js)
  python run.py screenshots THƯ-MỤC  chụp mọi kiểu trang trong site/ · pictures of every kind of page
  python run.py lighthouse  chấm điểm trang như trên điện thoại · Lighthouse over site/ (Node.js)
  python run.py bench   đo tốc độ · speed benchmark (--help)
  python run.py fuzz    thử hàng vạn đầu vào hỏng · broken inputs by the thousand (--help)
  python run.py chaos   thử ngắt, đầy đĩa, mất quyền khi xuất bản · killed and starved builds (--help)
"""

MKDOCS = ["-m", "mkdocs"]
COMMANDS: dict[str, list[list[str]]] = {
    "serve": [[*MKDOCS, "serve"]],
    "build": [[*MKDOCS, "build", "--strict"]],
    "test": [["-m", "pytest", "-n", "auto", "--dist", "worksteal"]],
    "check": [
        ["-m", "ruff", "check", "."],
        ["-m", "ruff", "format", "--check", "."],
        ["-m", "mypy"],
        ["run.py", "test"],
        ["run.py", "build"],
    ],
    "desk": [["-m", "newsroom.desk.command"]],
    "stamp": [["-m", "newsroom.stamp"]],
    "agreements": [["-m", "newsroom.agreements"]],
    "export": [["-m", "newsroom.tables.command", "export"]],
    "import": [["-m", "newsroom.tables.command", "import"]],
    "links": [["-m", "newsroom.outside"]],
    "share": [["-m", "newsroom.share"]],
    "schemas": [["-m", "newsroom.schemas"]],
    "screenshots": [["-m", "tests.browser.screenshots"]],
    "html": [["-m", "tests.audit.html"]],
    "lighthouse": [["-m", "tests.audit.lighthouse"]],
    "bench": [["tests/bench/bench.py"]],
    "fuzz": [["-m", "tests.fuzz.fuzz"]],
    "chaos": [["-m", "tests.chaos.chaos"]],
}
NEEDS_TOOLS = {"test", "check", "bench", "chaos", "fuzz", "html", "lighthouse", "screenshots"}


def install(lock: Path) -> None:
    """Make `.venv` hold exactly the packages of `lock`; do nothing when it already does."""
    wanted = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    stamp = VENV / f"{lock.name}.sha256"
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == wanted:
        return
    print("Đang cài đặt lần đầu, mất khoảng nửa phút · setting up …", flush=True)
    uv = shutil.which("uv")
    if not PYTHON.exists():
        venv.create(VENV, with_pip=uv is None, clear=VENV.exists())
    python = str(PYTHON)
    installer = [uv, "pip", "install", "--python", python] if uv else [python, "-m", "pip", "install"]
    subprocess.run([*installer, "--quiet", "--require-hashes", "-r", str(lock)], check=True, cwd=ROOT)
    stamp.write_text(wanted)


def find_browser() -> str | None:
    """Return the path of an installed Chromium, Chrome or Edge, after trying to install one on Debian."""
    if browser := _installed_browser():
        return browser
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(
            ["apt-get", "install", "-y", "-qq", "chromium"], check=False, stdout=subprocess.DEVNULL
        )
    return _installed_browser()


def _installed_browser() -> str | None:
    names = ("chromium", "chromium-browser", "google-chrome", "chrome", "msedge")
    places = (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    )
    on_path = (shutil.which(name) for name in names)
    return next((path for path in on_path if path), None) or next(
        (p for p in places if Path(p).exists()), None
    )


def environment() -> dict[str, str]:
    """Return the environment of every command: UTF-8 everywhere, our packages, no foreign banners."""
    env = os.environ | {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "hooks")}
    # Another program's virtual environment must not leak into ours.
    env.pop("PYTHONHOME", None)
    return env


def take_lang(arguments: list[str]) -> tuple[list[str], str]:
    """Return the arguments without `--lang XX`, which the engine does not know, and that language."""
    if "--lang" not in arguments[:-1]:
        return arguments, ""
    place = arguments.index("--lang")
    return arguments[:place] + arguments[place + 2 :], arguments[place + 1]


def main(argv: list[str]) -> int:
    """Run the command named first in `argv` with the rest as its arguments; return its exit code."""
    if not argv or argv[0] not in COMMANDS:
        print(HELP)
        return 0 if argv in ([], ["--help"], ["-h"]) else 2
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever runs this may have an older one
        print(
            "Cần Python 3.11 trở lên · Python 3.11 or newer is needed: https://www.python.org",
            file=sys.stderr,
        )
        return 1
    command, rest = argv[0], argv[1:]
    rest, lang = take_lang(rest) if command in ("build", "serve") else (rest, "")
    try:
        install(ROOT / ("requirements-dev.lock" if command in NEEDS_TOOLS else "requirements.lock"))
    except (subprocess.CalledProcessError, OSError) as error:
        print(f"Không cài đặt được. Hãy kiểm tra mạng rồi chạy lại · set-up failed: {error}", file=sys.stderr)
        return 1
    env = environment() | ({"NEWSROOM_LANG": lang} if lang else {})
    if command in NEEDS_TOOLS and (browser := find_browser()):
        env["NEWSROOM_BROWSER"] = browser
    for step in COMMANDS[command]:
        code = subprocess.run([str(PYTHON), *step, *rest], cwd=ROOT, env=env, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    # Windows pipes speak the code page of the machine, which has no Vietnamese.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
