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


async def test_each_is_what_the_whole_is_near(town: Town) -> None:
    """An owner asks what to do, and what happens to her: both are answered, where one alone was, since the second by
    itself is not sure to be one."""
    owner = town.citizen()
    await owner.says("khách không chịu quét thì sao, rồi tui có bị phạt không")
    owner.hears("nhắc nhẹ", "mức phạt")


async def test_what_is_less_sure_by_itself_is_answered_after_the_first(town: Town) -> None:
    """Of two questions the one is surely known: after that it is sure what the other is about."""
    runner = town.citizen()
    await runner.says("co can deo khau trang khi chay bo khong, con ho boi co mo khong")
    runner.hears("Chạy bộ", "hồ bơi")


async def test_what_is_known_of_two_is_answered(town: Town) -> None:
    """Two questions that sound like nothing together are not turned away where one is known by itself."""
    daughter = town.citizen()
    await daughter.says("mẹ em bị huyết áp có chích được không, đăng ký ở đâu")
    daughter.does_not_hear("chưa biết trả lời")
    daughter.hears("bệnh nền")
