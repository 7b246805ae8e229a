"""A long frame comes in pieces: what has come in part is bounded, and ends."""

import aiohttp
import pytest

from bot.app import App
from bot.limits import rules
from bot.limits.room import Room
from bot.web.chat.pieces import LostError, Pieces
from tests.limits.test_limits import Clock
from tests.socket_citizen import SocketCitizen, in_pieces
from tests.web.test_limited import ATTACKER, said, socket

PART = "+" + "A" * 16_384


def test_pieces_become_the_frame_that_was_cut() -> None:
    """And a short frame is one as it is."""
    frame, pieces = '{"data": "' + "đ" * 80_000 + '"}', Pieces(Room(100_000, 100_000), "")
    assert [pieces.joined(piece) for piece in in_pieces(frame)] == [None, None, frame]
    assert pieces.joined('{"type": "say"}') == '{"type": "say"}'
    assert pieces.left is None


def test_what_is_unfinished_takes_no_more_room_than_there_is() -> None:
    """Of one address, and of everybody; what is done or given up makes room."""
    room = Room(of_one=50_000, of_all=80_000)
    sockets = [Pieces(room, address) for address in ("113.160.1.2", "113.160.1.2", "113.160.1.3")]
    for one in sockets[:1] * 2 + sockets[1:2]:
        assert one.joined(PART) is None
    for one in sockets[:2]:
        with pytest.raises(LostError):
            one.joined(PART)
    assert sockets[2].joined(PART) is None
    with pytest.raises(LostError):
        sockets[2].joined(PART)
    sockets[0].drop()
    assert sockets[1].joined(PART) is None


def test_a_frame_does_not_go_on_for_ever() -> None:
    """Neither in letters nor in seconds, and not in pieces that hold next to nothing."""
    clock, room = Clock(), Room(2 * rules.FRAME, 2 * rules.FRAME)
    slow, short = Pieces(room, "113.160.1.2", clock), Pieces(room, "113.160.1.2", clock)
    assert slow.joined(PART) is None
    clock.now += rules.UNFINISHED_SECONDS + 1
    with pytest.raises(LostError):
        slow.joined("=}")
    with pytest.raises(LostError):
        for _ in range(rules.FRAME // 128 + 1):
            short.joined("+A")


async def test_whoever_finishes_nothing_is_sent_away_and_others_are_heard(app: App) -> None:
    """A hundred sockets of one address, each with a frame that never ends; a neighbour's photo comes through."""
    size = len(PART) + 128
    assert app.web.sockets.room.take("113.160.1.2", rules.UNFINISHED_OF_ADDRESS - size)
    async with aiohttp.ClientSession() as session, socket(session, app, ATTACKER) as script:
        await script.send_str(PART)
        await script.send_str(PART)
        while (message := await script.receive(timeout=10)).type is aiohttp.WSMsgType.TEXT:
            pass
        assert (message.type, message.data) == (aiohttp.WSMsgType.CLOSE, aiohttp.WSCloseCode.TRY_AGAIN_LATER)
        async with socket(session, app, ATTACKER) as other:
            assert await said(other) == "ack", "what is short needs no room"
    async with SocketCitizen(app.settings.address) as lan:
        await lan.says("/danhsach")
        await lan.says("x" * 30_000)
        await lan.hears("đồng ý")
