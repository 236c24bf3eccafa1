"""Tests in a real browser, and the pictures that `python -m tests.browser.screenshots` takes."""

import sys
from pathlib import Path

# pytest and run.py know where the product is; the screenshots may be started by hand.
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "hooks"))
