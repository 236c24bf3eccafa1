"""Posts for social networks: within each network's limit, with the link, in each language of the record."""

import subprocess
import sys
from pathlib import Path

import pytest
from newsroom.posts import NETWORKS, Message, Network, compose, posted_length

from tests.building import NOW, build, copy_project, in_three_languages, write_article

URL = "https://example.org/newsroom/tin-tuc/2026/mot-dia-chi-kha-dai-de-thu/"
X = NETWORKS[0]


def message(title: str = "Tiêu đề.", summary: str = "Câu một. Câu hai.") -> Message:
    return Message(title, summary, ("#GiaLai", "#DauTu", "#HoiNghi"), URL)


def test_a_post_says_the_title_the_summary_the_link_and_the_hashtags() -> None:
    assert compose(message(), X) == f"Tiêu đề.\n\nCâu một. Câu hai.\n\n{URL}\n#GiaLai #DauTu"


def test_letters_with_vietnamese_marks_count_twice_on_x_and_a_link_counts_23() -> None:
    # ế and ề lie beyond the alphabets that count once; ê, đ and á do not.
    assert [X.length(text) for text in ("ế", "ề", "ê", "đ", "á", "“”…")] == [2, 2, 1, 1, 1, 4]
    post = compose(message("a", "b"), X)
    assert posted_length(post, message(), X) == len(post) - len(URL) + 23


@pytest.mark.parametrize("network", NETWORKS, ids=lambda network: network.name)
@pytest.mark.parametrize("title", ["Ngắn", "ế" * 140, "Tiếng Việt " * 12], ids=["short", "heavy", "long"])
@pytest.mark.parametrize("summary", ["Ngắn.", "ế " * 200, "Một câu dài hơn một chút nữa. " * 13])
def test_no_post_is_longer_than_its_network_takes(network: Network, title: str, summary: str) -> None:
    told = message(title.strip(), summary.strip())
    post = compose(told, network)
    assert posted_length(post, told, network) <= network.limit
    assert URL in post
    assert post.startswith(title[:5])


def test_sentences_are_left_out_whole_before_one_is_cut() -> None:
    told = message("Tiêu đề", f"{'Câu đầu ' * 8}xong. {'Câu sau ' * 30}hết.")
    assert compose(told, X).split("\n\n")[1] == f"{'Câu đầu ' * 8}xong."
    cut = compose(message("Tiêu đề", "Một câu dài " * 30), X).split("\n\n")[1]
    assert cut.endswith("…")
    assert len(cut) > 100


# --- the command -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_project(tmp_path_factory.mktemp("shared") / "project", news=False)
    tags = {"tags": ["fdi", "conference"], "places": ["gia-lai", "quy-nhon"]}
    write_article(project, "2026-11-20-hoi-nghi", **in_three_languages("Hội nghị"), **tags)
    write_article(project, "2026-11-19-chi-tieng-viet", **tags)
    write_article(project, "2026-11-18-nhap", visibility="draft")
    return project


def share(project: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    environment = {"PYTHONUTF8": "1", "PYTHONPATH": str(project / "hooks"), "NEWSROOM_NOW": NOW}
    return subprocess.run(
        [sys.executable, "-m", "newsroom.share", *arguments],
        cwd=project,
        env=environment | {"SITE_URL": "https://example.org/newsroom", "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_command_prints_posts_in_each_language_with_the_card_of_the_site(
    project: Path, tmp_path: Path
) -> None:
    done = share(project, "2026-11-20-hoi-nghi")
    assert done.returncode == 0, done.stderr
    for lang in ("Tiếng Việt", "English", "Bahasa Indonesia"):
        assert f"=== {lang} ===" in done.stdout
    for network in NETWORKS:
        assert done.stdout.count(f"--- {network.name} (") == 3
    assert "#GiaLai #QuyNhon" in done.stdout
    built = build(project, tmp_path / "site", SITE_URL="https://example.org/newsroom/")
    assert built.returncode == 0, built.stdout
    cards = [line.removeprefix("Ảnh: ") for line in done.stdout.splitlines() if line.startswith("Ảnh: ")]
    for url in cards:
        assert (tmp_path / "site" / url.removeprefix("https://example.org/newsroom/")).is_file()
    assert len(cards) == 3
    assert len(list((project / ".cache" / "cards").glob(f"{Path(cards[0]).name}"))) == 1


def test_a_record_is_shared_only_in_the_languages_it_is_published_in(project: Path) -> None:
    done = share(project, "data/news/2026/2026-11-19-chi-tieng-viet.yml")
    assert [line for line in done.stdout.splitlines() if line.startswith("===")] == ["=== Tiếng Việt ==="]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("2026-11-18-nhap", "Không có bản ghi công khai nào tên là «2026-11-18-nhap»"),
        ("2026-11-20-hoi-nghj", "ý bạn là «2026-11-20-hoi-nghi»?"),
    ],
)
def test_what_is_not_public_is_not_shared(project: Path, name: str, said: str) -> None:
    done = share(project, name)
    assert done.returncode == 1
    assert said in done.stdout
    assert "===" not in done.stdout


def test_the_command_without_a_name_says_how_it_is_used(project: Path) -> None:
    done = share(project)
    assert done.returncode == 2
    assert "python run.py share" in done.stdout
