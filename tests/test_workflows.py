"""The workflows that check and publish: least privilege, and nothing that others can change under us."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest
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


def test_each_right_to_write_is_one_jobs_and_none_is_a_proposals() -> None:
    writers = {
        (path.name, name): (job["permissions"], job.get("if", ""))
        for path in WORKFLOWS
        for name, job in read(path)["jobs"].items()
        if "write" in job.get("permissions", {}).values()
    }
    on_main = "${{ github.ref == 'refs/heads/main' }}"
    assert writers == {
        ("publish.yml", "record"): ({"contents": "write", "actions": "read"}, on_main),
        ("publish.yml", "deploy"): ({"pages": "write", "id-token": "write"}, on_main),
        ("links.yml", "report"): ({"issues": "write", "actions": "read"}, ""),
    }


def test_a_job_that_may_write_runs_no_package_and_no_content() -> None:
    """It checks out, runs the system's own tools, and hands on what an earlier job has made."""
    for name in ("publish.yml", "links.yml"):
        for job in read(GITHUB / "workflows" / name)["jobs"].values():
            if "write" in job["permissions"].values():
                assert [
                    step for step in job["steps"] if "python" in f"{step.get('run')}{step.get('uses')}"
                ] == []


def test_addresses_are_recorded_before_readers_see_them() -> None:
    jobs = read(GITHUB / "workflows" / "publish.yml")["jobs"]
    assert (jobs["record"]["needs"], jobs["deploy"]["needs"]) == ("build", ["build", "record"])


def test_every_build_of_a_proposal_or_a_publication_knows_the_published_addresses() -> None:
    known = {}
    for name in ("checks.yml", "publish.yml"):
        for job, content in read(GITHUB / "workflows" / name)["jobs"].items():
            runs = [str(step.get("run", "")) for step in content.get("steps", [])]
            builds = [number for number, run in enumerate(runs) if "run.py " in run]
            adds = [number for number, run in enumerate(runs) if "addresses.sh add" in run]
            if builds:
                known[name, job] = bool(adds and adds[0] < builds[0])
    # Windows and macOS build what the job "code" has judged.
    assert known == {
        ("checks.yml", "code"): True,
        ("checks.yml", "platforms"): False,
        ("checks.yml", "content"): True,
        ("publish.yml", "build"): True,
    }


def test_links_are_checked_weekly_and_by_nobody_who_may_write() -> None:
    workflow = read(GITHUB / "workflows" / "links.yml")
    assert list(workflow["on"]) == ["schedule", "workflow_dispatch"]
    assert workflow["on"]["schedule"] == [{"cron": "0 20 * * 0"}]
    asking = [name for name, job in workflow["jobs"].items() if "run.py links" in str(job["steps"])]
    assert {name: workflow["jobs"][name]["permissions"] for name in asking} == {"check": {"contents": "read"}}


# --- the branch "addresses" -----------------------------------------------------------------------------


def addresses(verb: str, file: Path, remote: Path) -> "subprocess.CompletedProcess[str]":
    """Run the script of the workflows against a repository on this machine."""
    return subprocess.run(
        ["bash", str(GITHUB / "addresses.sh"), verb, str(file)],
        env={**os.environ, "REMOTE": str(remote), "TOKEN": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def remote(tmp_path: Path) -> Path:
    """Return an empty repository."""
    subprocess.run(["git", "init", "--quiet", "--bare", str(tmp_path / "remote.git")], check=True)
    return tmp_path / "remote.git"


def on_branch(remote: Path) -> str:
    """Return the ledger on the branch."""
    command = ["git", "-C", str(remote), "show", "addresses:data/addresses.lock"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def test_what_was_published_comes_back_into_every_later_build(remote: Path, tmp_path: Path) -> None:
    first, later = tmp_path / "addresses.txt", tmp_path / "addresses.lock"
    first.write_text("# sổ\n/ page/index\n/a/ page/a\n", encoding="utf-8")
    assert addresses("record", first, remote).returncode == 0
    # A pull request may have lost lines, or never had them.
    later.write_text("# sổ\n/b/ page/b\n", encoding="utf-8")
    assert addresses("add", later, remote).returncode == 0
    assert later.read_text(encoding="utf-8") == "# sổ\n/ page/index\n/a/ page/a\n/b/ page/b\n"
    assert addresses("record", later, remote).returncode == 0
    assert on_branch(remote) == later.read_text(encoding="utf-8")


def test_before_the_first_publication_nothing_is_added(remote: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "addresses.lock"
    ledger.write_text("/a/ page/a\n", encoding="utf-8")
    assert addresses("add", ledger, remote).returncode == 0
    assert ledger.read_text(encoding="utf-8") == "/a/ page/a\n"


def test_the_branch_never_loses_a_line_and_a_lost_remote_is_no_first_publication(
    remote: Path, tmp_path: Path
) -> None:
    ledger = tmp_path / "addresses.txt"
    ledger.write_text("/a/ page/a\n/b/ page/b\n", encoding="utf-8")
    addresses("record", ledger, remote)
    ledger.write_text("/b/ page/b\n/c/ page/c\n", encoding="utf-8")
    done = addresses("record", ledger, remote)
    assert (done.returncode, "/a/ page/a" in done.stderr) == (1, True)
    assert on_branch(remote) == "/a/ page/a\n/b/ page/b\n"
    assert addresses("add", ledger, tmp_path / "nowhere.git").returncode != 0


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
