"""`bot campaign`."""

from pathlib import Path

import pytest

from tests.commands.conftest import Run


def test_a_campaign_waits_until_somebody_else_approves_it(run: Run, binh: str) -> None:
    """Whoever adds it at the terminal cannot approve it there; a colleague can."""
    added = run("campaign", "add", "Quán", "--template", "businesses", "--yes")
    assert "waits for approval" in added.output
    seen = run("campaign", "show", "1").output.partition("seen as ")[2].split()[0]
    assert "not what was shown" in run("campaign", "approve", "1", "--as", binh, "--seen", "0" * 16).output
    refused = run("campaign", "approve", "1", "--seen", seen)
    assert refused.exit_code == 1
    assert "somebody else must approve" in refused.output
    assert "Approved" in run("campaign", "approve", "1", "--as", binh, "--seen", seen).output
    assert "scheduled" in run("campaign", "list").output
    assert run("campaign", "approve", "1", "--as", binh, "--seen", seen).exit_code == 1


def test_a_one_person_office_schedules_at_once(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The setting says so, and nothing else does."""
    monkeypatch.setenv("ONE_PERSON_OFFICE", "true")
    assert "is scheduled" in run("campaign", "add", "Báo", "--template", "press", "--yes").output


def test_pause_go_on_and_cancel(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each does what it says once, and is refused where it makes no sense."""
    monkeypatch.setenv("ONE_PERSON_OFFICE", "true")
    run("campaign", "add", "Báo", "--template", "press", "--yes")
    codes = [
        run("campaign", word, "1").exit_code for word in ("resume", "pause", "pause", "resume", "cancel", "cancel")
    ]
    assert codes == [1, 0, 1, 0, 0, 1]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--template", "pirates"), "--template is one of: agencies"),
        (("--template", "press", "--audience", "nobody"), "--audience"),
        (("--template", "press", "--audience", '{"colour": ["red"]}'), "an audience knows district"),
        (("--template", "press", "--audience", '{"joined_before": "soon"}'), "a day is written"),
        (("--template", "press", "--as", "Nobody"), "staff list shows"),
        (("--text", "vi=Chào {ten}. Nhớ đeo khẩu trang.", "--text", "en=Hello."), "{ten}"),
        (("--text", "vi=Chào {name}!", "--text", "en=Hello."), "must do without them"),
        (("--text", "vi=Chào.", "--text", "en=" + "x" * 901), "up to 900 fit"),
    ],
)
def test_a_wrong_campaign_is_refused(run: Run, words: tuple[str, ...], says: str) -> None:
    """With a reason that names what was wrong; nothing is added."""
    refused = run("campaign", "add", "x", *words, "--yes")
    assert refused.exit_code == 2
    assert says in refused.output
    assert run("campaign", "list").output == ""


def test_an_audience_is_an_expression(run: Run) -> None:
    """JSON with or and not is taken, and shown again."""
    expression = '{"any": [{"owner": true}, {"not": {"progress": "done"}}]}'
    run("campaign", "add", "x", "--template", "press", "--audience", expression, "--yes")
    assert "'any': [{'owner': True}, {'not': {'progress': 'done'}}]" in run("campaign", "show", "1").output


def test_a_kit_is_written_in_every_language(run: Run, tmp_path: Path) -> None:
    """Script, news, boards, a page, a leaflet, a wifi page and a banner, twice."""
    run("campaign", "add", "x", "--template", "press", "--yes")
    shown = run("campaign", "kit", "1", str(tmp_path / "kit"))
    assert "seconds" in shown.output
    names = {path.name for path in (tmp_path / "kit").iterdir()}
    assert names == {f"{name}-{code}{end}" for code in ("vi", "en") for name, end in KIT}


TEXTS = ("loudspeaker", "news", "board")
KIT = (
    *((name, ".txt") for name in TEXTS),
    ("1", ".pdf"),
    ("leaflet", ".pdf"),
    ("wifi", ".html"),
    ("1", ".png"),
)


def test_results_of_nothing_are_zeros(run: Run, tmp_path: Path) -> None:
    """Before anything went out there is something to read, and a file to open."""
    run("campaign", "add", "x", "--template", "press", "--yes")
    assert "0 sent" in run("campaign", "results", "1", "--export", str(tmp_path / "r.csv")).output
    assert (tmp_path / "r.csv").exists()
    assert run("campaign", "results", "7").exit_code == 1


def test_nothing_is_resent_without_being_asked(run: Run) -> None:
    """The question must be answered; a campaign without anything in doubt resends nothing."""
    run("campaign", "add", "x", "--template", "press", "--yes")
    assert run("campaign", "resend", "1").exit_code == 1
    assert "0 go out once more" in run("campaign", "resend", "1", "--yes").output
