"""What an update means here and now: one policy, in this order of precedence (`bot.engine.listening.hear`).

A pressed choice, a command, a choice of the question that was typed (`choosing`) · a hurry (`first.urging`) · a
complaint (`first.complaining`) · a polite closing (`words.parting`) · who is spoken to (`first.addressed`) · what
follows something said in between · what is surely wished of a dialog · what can only be asked of somebody of whom
something was told · that somebody wants no more of it · a feeling that is all that is said (`first.feeling`) · a no
that stands before a question (`partly`) · what else is asked of somebody of whom something was told (`first.own_case`)
· small talk · a question beside a yes
(`beside`), one about what is open (`about`) ·
and then, in the order of `deciding.ORDER`: what cannot wait, a secret, what is told of the sick, a job, a small word,
an answer to the step, a topic, an aside, or nothing that is known. What is ill is heard in each of them.

`bot.engine.listening` does what was heard; what was not understood is kept by `misses`.
"""
