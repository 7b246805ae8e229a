"""Where a part of what somebody typed ends. There are as many answers as there are uses for the part, and no more:

- `CLAUSE` keeps a question mark with what asks: whoever gets the part wants to know whether it does.
- `WORDS` ends with any sign: phrases are looked for in the words between, and go over none of them.
- `PART` is such a part with its signs, where a web address or a number stays whole ("example.vn", "5.1"), so that
  the parts together are all of the text.
- `BREATH` ends only where a space follows: what stands around it may have signs of its own ("0905.111").
- `SENTENCE` ends where one says who one is before one asks: a comma would cut the office off its name.
- `FIELD` lies between two answers of one line: an address has dots of its own ("P.4"), and a time a colon.
"""

import re

CLAUSE = re.compile(r"[,.;:!\n]")
WORDS = re.compile(r"[,.;:!?\n]+")
PART = re.compile(r"[^.,;!?\n]+(?:[.,](?=\w)[^.,;!?\n]+)*[.,;!?\n]*")
BREATH = re.compile(r"[,.;:!]\s+|\n")
SENTENCE = re.compile(r"[.!]\s|\n")
FIELD = re.compile(r"[,;\n]|[.!] ")
