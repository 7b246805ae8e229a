"""What was said is not said again: the rest of it, other words, or a person come instead."""

from tests.conversations.scenes import owner_at
from tests.people import Town


async def test_an_answer_that_was_read_is_followed_by_its_rest(town: Town) -> None:
    """Who asks once more about the same gets what there is beyond the first part, with the source."""
    lan = town.citizen()
    await lan.says("tiêm vắc xin xong có tác dụng phụ gì")
    first = lan.text
    await lan.says("tiem vac xin xong co tac dung phu gi")
    assert lan.text != first
    lan.hears("Nguồn:")


async def test_nobody_reads_the_same_list_twice(town: Town) -> None:
    """Who asks more than an answer says is shown what else they may mean; who asks on, whom to ask."""
    lan = town.citizen()
    await lan.says("quét mã không được thì làm sao")
    heard = []
    for said in ("nó báo mã lạ lắm", "thử rồi cũng y vậy à", "chợ tan tới nơi rồi"):
        await lan.says(said)
        heard.append(lan.text)
    for question in ("em chưa thấy nói tới chuyện đó", "em chưa rõ ý mình"):
        assert sum(question in text for text in heard) <= 1


async def test_whoever_tells_more_of_an_illness_hears_other_words(town: Town) -> None:
    """The numbers to call stay on top; the advice is not read out three times."""
    lan = town.citizen()
    heard = []
    for said in ("ba tui sốt với ho hai bữa nay", "ổng bảy chục tuổi rồi", "nhà xa xã lắm con ơi"):
        await lan.says(said)
        lan.hears("115", "1900 9095")
        heard.append(lan.text)
    assert len(set(heard)) == 3


async def test_what_is_left_of_an_answer_is_no_reply_to_something_else(town: Town) -> None:
    """It does not tell that, and there is somebody to ask; then there is no more."""
    lan = town.citizen()
    await lan.says("đám cưới có được tổ chức không")
    await lan.says("bà sui hổng chịu")
    lan.hears("không biết chắc", "hỏi UBND xã, phường")
    await lan.says("mà bà sui hổng chịu")
    lan.does_not_hear("không biết chắc", "Chỉ thị 16")


async def test_what_was_told_of_a_case_is_no_answer_to_more(town: Town) -> None:
    """Who tells whom they are afraid for does not hear the two things again that they were told to do, and can pick
    what there is about that."""
    lan = town.citizen()
    await lan.says("người nhà mới từ sài gòn về thì làm sao")
    first = lan.text
    await lan.says("bà ngoại ở chung 82 tuổi tim yếu, sợ bà lây")
    assert lan.text != first
    assert any("ông bà" in label for label in lan.labels)


async def test_a_severe_sign_comes_before_everything(town: Town) -> None:
    """Nothing is to be done before calling, and no form is put under it; the form waits."""
    lan = await owner_at(town, "name")
    await lan.says("trời ơi chồng tui khó thở quá, môi tím ngắt")
    lan.hears("Gọi 115 ngay bây giờ", "làm tiếp")
    lan.does_not_hear("Chỗ mình tên gì")
    await lan.says("xe tới rồi, cảm ơn em")
    lan.hears("yên tâm")
    await lan.says("làm tiếp")
    lan.hears("Chỗ mình tên gì")


async def test_nothing_waits_for_a_yes_after_two_misses(town: Town) -> None:
    """What follows an offer to pass a question on is heard as what it is, and not as another question for staff."""
    lan = town.citizen()
    await lan.says("zxcvb")
    await lan.says("qwrtp")
    lan.hears("chuyển câu này cho cán bộ")
    await lan.says("cài bluezone cho máy oppo")
    lan.hears("Bước 1/11")


async def test_a_yes_passes_on_what_was_offered(town: Town) -> None:
    """One word is enough: the question is not shown again first."""
    lan = town.citizen()
    await lan.says("zxcvb")
    await lan.says("qwrtp")
    await lan.says("ừ chuyển giùm")
    lan.hears("Em đã chuyển câu hỏi")


async def test_i_see_is_no_question(town: Town) -> None:
    """ "thế à" and "ừm" after an answer get a word, in the language of the person."""
    lan = town.citizen()
    await lan.says("Bluezone có tốn pin không?")
    for said in ("thế à", "ừm", "ra là vậy"):
        await lan.says(said)
        lan.hears("cứ hỏi em")
