"""What was interrupted, or put off until later, and is gone on with."""

from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from bot.content import N_
from bot.engine.dialog import SILENCE, Dialog, Done
from bot.engine.hearing import shorter
from bot.engine.hearing.beside import tells
from bot.engine.hearing.first.urging import urged
from bot.engine.hearing.wanted import foretold
from bot.engine.stack import frames
from bot.model import Frame

KEPT = N_("I have kept all that you told; let us go on.")

if TYPE_CHECKING:
    from bot.engine.stack.dialog_stack import DialogStack


async def leave(stack: "DialogStack", later: bool = False, asked: bool = False) -> None:
    """Lets go of everything that is open. What can be put off waits, for whoever goes on `later`, and how long is said
    where that is `asked`; what was told of what is interrupted waits in any case."""
    top, below = stack.session.frames[-1], stack.session.frames[:-1]
    left = _put_off(stack) if later else ()
    stack.put(())
    stack.session = replace(stack.session, left=left or _drafts(stack, below))
    how = "kept/" if asked else ""
    await stack.open("stopped", f"{how}{'later' if left else top.dialog}")


async def close(stack: "DialogStack", done: Done) -> None:
    """Ends the dialog that talks; what it interrupted is asked again, and said so after more than a word. What was
    interrupted too long ago is let go."""
    ended, kept = stack.session.frames[-1], still_waiting(stack)
    if not kept or not done.resume or stack.erased:
        stack.session = replace(stack.session, frames=kept)
        return
    if not (ended.step or done.anew):
        await _beside(stack, kept)
        return
    if ended.step:
        stack.say(N_("Now back to where we were:"))
    stack.put(kept)
    if stack.step is None:
        await stack.again()
    elif (question := await stack.question()) != SILENCE:
        stack.said.append(shorter.shorter(question))


async def _beside(stack: "DialogStack", kept: frames.Frames) -> None:
    """Puts what waits below what was only said; where it need not be, what was offered with it still counts."""
    stack.session = replace(stack.session, frames=kept)
    before = len(stack.said)
    await stack.again(in_short=True)
    if len(stack.said) > before:
        stack.put(stack.session.frames)


def still_waiting(stack: "DialogStack") -> frames.Frames:
    """What the dialog that talks has interrupted, and not too long ago; what was told of the others waits until
    later."""
    below = stack.session.frames[:-1]
    kept = frames.still_waiting(below, stack.now)
    if drafts := _drafts(stack, tuple(frame for frame in below if frame not in kept)):
        stack.session = replace(stack.session, left=drafts)
    return kept


async def goes_on(stack: "DialogStack", dialog: Dialog[Any]) -> bool:
    """Goes on with what was told of a dialog that is interrupted, or open, and says so, to whoever wishes for it anew;
    false where there is nothing."""
    if not _drafts(stack, tuple(frame for frame in stack.session.frames if frame.dialog == dialog.name)):
        return False
    is_open = stack.session.frames[-1].dialog == dialog.name  # then it has heard that already
    tells_more = stack.in_own_words and not is_open and bool(foretold(stack, dialog.name, stack.update.text))
    stack.put(frames.resumed(stack.session.frames, dialog.name) or ())
    if not tells_more:
        urged(stack)
        stack.say(KEPT)
    await (stack.answer(None) if tells_more else stack.again())
    return True


async def resume(stack: "DialogStack", dialog: Dialog[Any], resumes: bool) -> bool:
    """Goes on with what whoever asks for a dialog left, or where the job `resumes` it was interrupted in; false where
    there is nothing."""
    resumed = _resumed(stack, dialog, resumes)
    if resumed is None:
        return False
    stack.put(resumed)
    told = tells(stack) or stack.services.library.communes.apart(stack.update.text)[1]
    await (stack.answer(None) if told else stack.again())  # whoever tells more with it is not asked for that
    return True


def _drafts(stack: "DialogStack", waiting: frames.Frames) -> frames.Frames:
    """The last of those that wait in which something was told that must not be lost."""
    told = [frame for frame in waiting if frame.step and _is_drafted(stack, frame)]
    return tuple(frames.put_off(frame, frame.data, stack.now) for frame in told[-1:])


def _is_drafted(stack: "DialogStack", frame: Frame) -> bool:
    dialog = stack.dialogs.get(frame.dialog)
    return dialog is not None and dialog.drafted is not None and dialog.drafted(stack.turn_of(dialog, frame.data).data)


def _put_off(stack: "DialogStack") -> tuple[Frame, ...]:
    """What is open, as far as it can wait until later."""
    frame = stack.session.frames[-1]
    dialog = stack.dialogs.get(frame.dialog)
    if dialog is None or dialog.put_off is None:
        return ()
    kept = dialog.put_off(stack.turn_of(dialog, frame.data).data)
    return (frames.put_off(frame, asdict(kept), stack.now),)


def _resumed(stack: "DialogStack", dialog: Dialog[Any], resumes: bool) -> tuple[Frame, ...] | None:
    """What whoever asks for a dialog goes on with: where the job `resumes` it also that which was interrupted."""
    waits = frames.resumed(stack.session.frames, dialog.name) if resumes else None
    goes_on = resumes or dialog.takes_up or _only_wishes(stack, dialog)
    return waits or (_taken_up(stack, dialog) if goes_on else None)


def _only_wishes(stack: "DialogStack", dialog: Dialog[Any]) -> bool:
    """Whether a dialog is wished for that was put off, and nothing is told with that: "ok đăng ký"."""
    left = any(frame.dialog == dialog.name for frame in stack.session.left)
    return left and not foretold(stack, dialog.name, stack.update.text)


def _taken_up(stack: "DialogStack", dialog: Dialog[Any]) -> tuple[Frame, ...] | None:
    """What was put off, on top of what is open: a certain dialog, or the consent to it, or whichever it was."""
    left = frames.taken_up(stack.session.left, stack.now)
    fits = [frame for frame in left if dialog.takes_up or dialog.name in (frame.dialog, frame.data.get("wanted"))]
    stack.session = replace(stack.session, left=())
    return (*stack.session.frames, *fits) if fits else None
