"""What the soak takes for granted when it judges."""

from tests.people import Town
from tests.soak.book import QUESTIONS


async def test_a_question_of_the_soak_has_one_answer(town: Town) -> None:
    """Whatever was said before it: else an answer would be taken for another one, and what follows for silence."""
    answers: dict[str, set[str]] = {question: set() for question in QUESTIONS}
    for start in range(len(QUESTIONS)):
        lan = town.citizen()
        await lan.says("menu")
        for place in (start, start + 1, start + 2):
            question = QUESTIONS[place % len(QUESTIONS)]
            await lan.says(question)
            answers[question].add("\n---\n".join(message.text for message in lan.messages))
    assert all(len(found) == 1 for found in answers.values())
    assert len(set.union(*answers.values())) == len(QUESTIONS)
