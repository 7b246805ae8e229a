"""Words by which a correction is known: that something is wrong, what it is not, what it should be."""

from bot.content import N_

MISTAKEN = N_("wrong, incorrect, mistake, mistyped, change, fix, correct, not right, should be, no wait")
"""Words that say that an answer is to be changed; after those of `CHANGE` the right one may follow at once: "change the
name to X"."""

NOT = N_("not, and not, instead of")
"""Words before what an answer is not."""

AND_NOT = N_("and not, instead of, rather than, not")
"""Those of them that follow what it is."""

BUT = N_("but, it is")
"""Words between that and what it is."""

MEANT = N_("I mean, I meant, what I mean is, it should be, should be, meant to say")
"""Words before what was meant."""

SURELY = N_("of course, I said")
"""Words at its end."""

ACTS = N_("then register, then save, and register, and save, please confirm, please save, that is all, and confirm")
"""Words behind an answer that say what is to be done now."""

RIGHT = N_("is the right one, is right, is correct")
"""Words after the right answer."""

LACKS = N_("is missing, missing, left out, lost the word, add the word")
"""Words that say that an answer lacks something."""

BACK = N_("keep the word, leave the word in, put the word back, put back the word, add the word")
"""What is said of a word that belongs to a name, and not where it stands in it."""
