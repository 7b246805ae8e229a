"""Two questions in one text."""

from tests.people import Town


async def test_both_are_answered(town: Town) -> None:
    """Who asks two things in one breath gets both answers, the one below the other."""
    ba = town.citizen("vi")
    await ba.says("bluezone co ton pin ko, voi lai con toi 5 tuoi co phai cai ko")
    ba.hears("khoảng 10% pin", "Mấy tuổi cũng cài được")


async def test_both_in_english(town: Town) -> None:
    """In English as well."""
    guest = town.citizen("en")
    await guest.says("is it free? and does it drain battery?")
    guest.hears("No, it is free", "about 10% of the battery")


async def test_what_leans_on_the_first_is_no_second(town: Town) -> None:
    """A few words that only mean something after the first question are answered with it, and open no other topic."""
    chu = town.citizen("vi")
    await chu.says("muốn gỡ bluezone thì làm sao, dữ liệu có mất hết không")
    chu.hears("gỡ")
    chu.does_not_hear("3G/4G")
