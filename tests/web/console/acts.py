"""Everything that a colleague can do in the console: what changes nothing, what leads to a page where its opposite is
one press away, what asks first, and what is taken back."""

import re
from collections.abc import Awaitable, Callable

from bot.web.console.server import ROUTES
from tests.campaigns.test_own_picture import photograph
from tests.files import listed
from tests.web.console.office import Browser
from tests.web.console.test_checkpoints import PAYLOAD, picture
from tests.web.console.walk import kind

Does = Callable[[Browser], Awaitable[None]]

CHOICES = re.compile(r"\{action:([^}]+)\}")


def acts() -> set[str]:
    """Every address that something is posted to, with each action that may stand in it."""
    posted = [route.path for route in ROUTES if route.method == "POST"]
    each = [(path, CHOICES.search(path)) for path in posted]
    return {CHOICES.sub(name, path) for path, found in each for name in (found[1].split("|") if found else ("",))}


def act(path: str) -> str:
    """What a form does that goes to an address."""
    return CHOICES.sub(path.partition("?")[0].rpartition("/")[2], kind(path))


CAMPAIGN, CODE = "/campaigns/{number:[0-9]+}", "/checkpoints/{code}"

LOOKS = {
    *("/audit/export", "/checkpoints/export", "/inbox/export", "/inbox/unanswered/export", "/requests/export"),
    *("/checkpoints/picture", f"{CODE}/official", f"{CODE}/phone", "/requests/{number}/show"),
    *("/tracing", "/proof", "/proof/firings/{number}", f"{CAMPAIGN}/rehearsal", f"{CAMPAIGN}/picture"),
    *(f"{CAMPAIGN}/test", "/language", "/sign-out", "/undo/{number:[0-9]+}"),
}
"""Nobody but who asks notices anything, but for a line in the log."""

BEGUN = {
    "/inbox/unanswered/{number:[0-9]+}/phrasing": "/inbox/additions/{number:[0-9]+}/drop",
    "/inbox/unanswered/{number:[0-9]+}/answer": "/inbox/additions/{number:[0-9]+}/drop",
    "/people/invite": "/people/withdraw",
}
"""What leads to a page on which the opposite is pressed."""


def asked(code: str) -> dict[str, tuple[str, str]]:
    """The page that asks, and the amount in the question."""
    return {
        f"{CAMPAIGN}/approve": ("/campaigns/2/approve", "có 2 người nhận tin này"),
        f"{CAMPAIGN}/cancel": ("/campaigns/4/confirm/cancel", "2 người"),
        f"{CAMPAIGN}/resend": ("/campaigns/3/confirm/resend", "0 người"),
        f"{CAMPAIGN}/failed": ("/campaigns/3/confirm/failed", "0 người"),
        f"{CODE}/withdraw": (f"/checkpoints/{code}/confirm/withdraw", "0 lượt quét"),
        f"{CODE}/renew": (f"/checkpoints/{code}/confirm/renew", "0 lượt quét"),
        "/people/dismiss": ("/people/dismiss?name=Bình", "đăng nhập ở 1 trình duyệt"),
        "/inbox/additions/{number:[0-9]+}/publish": ("/inbox/additions/1", "Đã thử trên 1 câu"),
        "/requests/{number}/erase": ("/requests/1", "0 tin từng gửi"),
    }


def uploaded(code: str) -> dict[str, tuple[Does, str]]:
    """The same where an upload leads to the page that asks."""
    return {
        f"{CODE}/declare": (on(f"/checkpoints/{code}/official", "Đọc mã", file=picture(PAYLOAD)), "0 lượt quét"),
        "/checkpoints/lists": (on("/checkpoints/lists", "Xem trong tệp có gì", file=LIST), "Đăng ký 2 điểm"),
    }


def on(path: str, button: str, /, **typed: object) -> Does:
    """Presses a button of a page."""

    async def does(hoa: Browser) -> None:
        await hoa.opens(path)
        await hoa.presses(button, **typed)

    return does


async def _picture(hoa: Browser) -> None:
    await on("/campaigns/1/picture", "Cho tôi xem trước", file=("school.jpg", photograph()))(hoa)
    await hoa.presses("Đúng, kèm hình này", shows_vi="Cổng trường", shows_en="A school")


FIGURES = ("số liệu.csv", "1;Huyện Sông Hinh;12.345\n2;TP Tuy Hòa;98.765\n".encode())
LIST = ("danh sách.csv", listed("Quầy hàng", "Trạm xá"))


def undone(code: str, shut: str) -> dict[str, Does]:
    """What the notice that follows offers to take back; `shut` is the number of a place that is closed."""
    return {
        "/inbox/replies": on("/inbox/replies", "Lưu", name="Chào", text="Dạ chào cô bác."),
        "/inbox/replies/{number}/drop": on("/inbox/replies", "Xóa “Cảm ơn”"),
        "/inbox/{number}/take": on("/inbox/1", "Nhận và trao đổi"),
        "/inbox/{number}/hand": on("/inbox/2", "Chuyển", to="Bình"),
        "/inbox/{number}/close": on("/inbox/2", "Đóng, không nhắn thêm"),
        "/inbox/{number}/answer": on("/inbox/2", "Trả lời và đóng", text="Dạ được ạ."),
        "/inbox/additions/{number:[0-9]+}/drop": on("/inbox/additions/1", "Bỏ đi"),
        "/inbox/additions/{number:[0-9]+}/confirm": on("/inbox/additions/2", "Cơ quan đã xác nhận từng câu"),
        "/inbox/additions/{number:[0-9]+}/withdraw": on("/inbox/additions/2", "Rút lại"),
        "/campaigns/new": on(
            "/campaigns/new", "Lưu, rồi chọn người nhận", name="Nhắc", begins="now", text_vi="Dạ.", text_en="Yes."
        ),
        f"{CAMPAIGN}/edit": on("/campaigns/1/edit", "Lưu", text_vi="Khác rồi."),
        f"{CAMPAIGN}/picture/take": _picture,
        f"{CAMPAIGN}/audience": on("/campaigns/1/audience", "Thêm rồi đếm lại", district="561"),
        f"{CAMPAIGN}/submit": on("/campaigns/1", "Chuyển duyệt"),
        f"{CAMPAIGN}/return": on("/campaigns/2/approve", "Trả lại để sửa", reason="Ngắn hơn nhé"),
        f"{CAMPAIGN}/pause": on("/campaigns/3", "Tạm dừng"),
        f"{CAMPAIGN}/resume": on("/campaigns/4", "Gửi tiếp"),
        "/people/role": on("/people", "Bớt vai trò này của Bình", role="editor"),
        "/people/withdraw": on("/people", "Rút lời mời của Tư"),
        f"{CODE}/close": on(f"/checkpoints/{code}", "Tạm đóng một thời gian"),
        f"{CODE}/open": on(f"/checkpoints/{shut}", "Mở lại"),
        "/settings": on("/settings", "Lưu", cap="2"),
        "/overview/official": on("/overview/official", "Đưa vào", file=FIGURES),
        "/requests": on("/requests", "Ghi lại", channel="person", typed="1", kind="see", reason="Đơn"),
        "/requests/{number}/answer": on("/requests/1", "Đã trả lời", answer="Đã gửi thư"),
        "/browsers/{number}/end": on("/browsers", "Thoát"),
    }
