"""The workflows that check and publish: least privilege, and nothing that others can change under us."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import yaml

from tests.building import ROOT

GITHUB: Final = ROOT / ".github"
WORKFLOWS: Final = sorted((GITHUB / "workflows").glob("*.yml"))


def read(path: Path) -> dict[str, Any]:
    # The base loader leaves `on` a word; YAML 1.1 would read it as true.
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    return loaded


def steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job.get("steps", [])]


def test_the_security_audit_finds_nothing() -> None:
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert zizmor, "zizmor is in requirements-dev.lock"
    done = subprocess.run(
        [zizmor, "--offline", "--pedantic", "--no-progress", "--format=json", str(GITHUB)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    found = [(item["ident"], item["desc"]) for item in json.loads(done.stdout)]
    assert (done.returncode, found) == (0, []), done.stderr
    # It has read what it was given.
    assert [path.name for path in WORKFLOWS if path.name not in done.stderr] == []


def test_every_action_is_pinned_by_commit_with_its_version_beside_it() -> None:
    pinned = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    used = [line.strip() for path in WORKFLOWS for line in path.read_text(encoding="utf-8").splitlines()]
    used = [line.removeprefix("- ") for line in used if re.match(r"(?:- )?uses:", line)]
    assert len(used) == sum("uses" in step for path in WORKFLOWS for step in steps(read(path)))
    assert used
    assert [line for line in used if not pinned.fullmatch(line)] == []


def test_workflows_start_without_any_permission() -> None:
    assert {path.name: read(path).get("permissions") for path in WORKFLOWS} == {
        path.name: {} for path in WORKFLOWS
    }


def test_only_the_deployment_may_write_and_only_from_main() -> None:
    writers = {
        (path.name, name): (job["permissions"], job.get("if", ""))
        for path in WORKFLOWS
        for name, job in read(path)["jobs"].items()
        if "write" in job.get("permissions", {}).values()
    }
    assert writers == {
        ("publish.yml", "deploy"): (
            {"pages": "write", "id-token": "write"},
            "${{ github.ref == 'refs/heads/main' }}",
        )
    }


def test_proposals_run_without_secrets_and_keep_no_token() -> None:
    checks = read(GITHUB / "workflows" / "checks.yml")
    assert list(checks["on"]) == ["pull_request"]
    assert "secrets." not in (GITHUB / "workflows" / "checks.yml").read_text(encoding="utf-8")
    kept = [
        step["name"]
        for path in WORKFLOWS
        for step in steps(read(path))
        if step.get("uses", "").startswith("actions/checkout@")
        and step.get("with", {}).get("persist-credentials") != "false"
    ]
    assert kept == []


def test_the_site_is_published_on_push_and_every_morning_at_six_in_viet_nam() -> None:
    triggers = read(GITHUB / "workflows" / "publish.yml")["on"]
    assert triggers["push"] == {"branches": ["main"]}
    assert triggers["schedule"] == [{"cron": "0 23 * * *"}]
