"""Another app in another province is another folder: tests/packs/vneid, with no line of code changed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.folders import ROOT
from tests.people import SECRET

PACK = ROOT / "tests" / "packs" / "vneid"
THIS_CAMPAIGN = re.compile("bluezone|ph[uú] y[eê]n|tokhaiyte", re.IGNORECASE)


def run(folder: Path, *arguments: str, said: str = "", content: Path = PACK) -> subprocess.CompletedProcess[str]:
    """`python -m bot …` in an empty folder, with nothing set but where the content is."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "CONTENT_DIR": str(content),
        "SECRET_KEY": SECRET,
    }
    command = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, input=said, capture_output=True, text=True, timeout=120)


def talked(folder: Path, *lines: str) -> str:
    """What the terminal shows of a conversation."""
    done = run(folder, "talk", "--fresh", said="\n".join(lines) + "\n")
    assert done.returncode == 0, done.stderr
    return done.stdout


def in_order(text: str, *parts: str) -> None:
    """Asserts that the parts are in the text, each after the one before."""
    place = 0
    for part in parts:
        found = text.find(part, place)
        assert found >= 0, f"“{part}” does not come (next) in:\n{text}"
        place = found + len(part)


def test_it_installs_another_app_in_vietnamese(tmp_path: Path) -> None:
    """Greeting, menu, the guide to its end with a question in the middle, a commune of the other province."""
    shown = talked(
        tmp_path,
        "xin chào", "1", "android", "VNeID là gì?", "xem thêm", "Tiếp", "Tôi bị vướng", "Xong, chạy rồi",
        "/noio", "đồng ý", "dak mar", "Người dân", "/dulieu",
    )  # fmt: skip
    in_order(
        shown,
        "Em là trợ lý tự động của Công an tỉnh Kon Tum",
        "1. Cài VNeID",
        "Bước 1/2. Mở CH Play, gõ VNeID",
        "VNeID là ứng dụng định danh điện tử của Bộ Công an",
        "Nguồn: Trang giới thiệu VNeID (2022)",
        "Bước 2/2",
        "gọi 1900.0368",
        "Xong rồi, em cảm ơn",
        "Công an tỉnh Kon Tum giữ",
        "Em ghi rồi: Xã Đăk Mar, Huyện Đăk Hà",
        "Cài VNeID trên Android",
    )
    assert not THIS_CAMPAIGN.search(shown)


def test_it_installs_another_app_in_english(tmp_path: Path) -> None:
    """The same pack speaks its second language."""
    shown = talked(
        tmp_path, "english", "/start", "1", "1", "I forgot my VNeID password. What now?", "next", "talk to a person"
    )
    in_order(
        shown,
        "I am the automatic helper of the Kon Tum provincial police",
        "Which kind of phone do you have?",
        "Step 1 of 2. Open Google Play",
        "On the sign-in screen tap",
        "Step 2 of 2",
        "Kon Tum provincial police",
    )
    assert not THIS_CAMPAIGN.search(shown)


def test_every_question_of_the_pack_is_answered_at_once(tmp_path: Path) -> None:
    """Three topics and no calibration: a question in the words of its topic finds it, and nothing is asked back."""
    answers = {
        "Mức 1 và mức 2 khác nhau thế nào?": "Mức 2 thì ra công an làm",
        "Quên mật khẩu VNeID thì làm sao?": "bấm “Quên mật khẩu”",
        "VNeID là gì?": "VNeID là ứng dụng định danh điện tử",
    }
    shown = talked(tmp_path, *answers)
    in_order(shown, *(part for question, answer in answers.items() for part in (f"> {question}\n", answer, "Có ích")))


def test_check_finds_nothing_wrong_with_it(tmp_path: Path) -> None:
    """And lists what its agency must confirm."""
    done = run(tmp_path, "check")
    assert done.returncode == 0, done.stderr
    assert "Mọi thứ đâu vào đó: 3 câu trả lời bằng 2 thứ tiếng. Chờ xác nhận: 1, giữ lại: 0" in done.stdout
    assert "Công an tỉnh đồng ý đứng tên trợ lý." in done.stdout


@pytest.mark.parametrize("command", ["check", "talk"])
def test_a_folder_without_content_is_refused_with_a_reason(tmp_path: Path, command: str) -> None:
    """The message names the file that must be there."""
    done = run(tmp_path, command, content=tmp_path / "nowhere")
    assert done.returncode != 0
    assert "site.yaml: this file must be there" in done.stderr


@pytest.mark.parametrize("folder", ["bot", "locales"])
def test_no_line_of_code_names_this_campaign(folder: str) -> None:
    """Neither the app nor the province nor the portal: whatever the program says of them comes from the content."""
    named = []
    for path in (ROOT / folder).rglob("*"):
        if path.is_file() and path.suffix not in (".pyc", ".mo", ".png"):
            lines = path.read_text("utf-8").splitlines()
            named += [f"{path.relative_to(ROOT)}:{n}" for n, line in enumerate(lines, 1) if THIS_CAMPAIGN.search(line)]
    assert named == []
