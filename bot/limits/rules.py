"""Every limit, with where its number comes from.

In Vietnam hundreds of telephones share one IPv4 address (carrier-grade NAT), so what one address may is what a busy
market needs, and not what one person does. NEWCOMERS, UPLOADS, ALL_UPLOADS, CODES, SIGN_INS, PLACES and ALL_PLACES are
counted over all processes, the others in each.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """So many at once, and then so many a second."""

    name: str
    burst: float
    rate: float


TALK = Rule("talk", 20, 2.0)
"""Of one browser, over all its sockets: nobody types faster, and a script gains nothing."""

SHORT = 500
"""Letters of a text that count as one: reading a long one takes as many times as long."""

SIGNS = Rule("signs", 60, 10.0)
"""What a page says by itself ("shown") for one browser: a guide's page is five messages."""

ARRIVING = Rule("arriving", 200, 20.0)
"""What a browser sends, of whatever kind, before anybody has looked at it: ten photos one after the other, and then
more than a page ever says. What is beyond is not read before its time, so the sender's network waits."""

ALL_ARRIVING = Rule("all arriving", 500, 200.0)
"""The same of one address: thirty photos at once, as many as UPLOADS lets in, and then 13 MB a second, which take 3 %
of a core to read."""

PIECE, LEAST = 64 * 1024, 0.5
"""Letters of a frame that count as one: what a person types has far fewer, a photo of 1600 pixels has fifteen times as
many; and what a piece of one counts at the least, which is what it counts where it is as long as it may be."""

FRAME = 3 * 1024 * 1024
"""Letters of one frame: a photo of 1600 pixels in base64 is about a third of that."""

UNFINISHED_OF_ADDRESS, UNFINISHED = 4 * FRAME, 32 * FRAME
"""Letters of frames that have come in part, of one address and of everybody: twelve photos on their way at once from
one network, and a hundred megabytes at the most."""

UNFINISHED_SECONDS = 90.0
"""Within which a frame must have come: a photo of a megabyte takes half of that at 25 kB a second."""

HOLD = 1.0
"""Seconds for which a socket is not read after it was told to wait: no page says anything before its time, and a script
is refused once in a second and not as often as it asks."""

FRAMES = Rule("frames", 120, 60.0)
"""Of one address: thirty people who all type as fast as one may, for two seconds. One core hears some 200 a second, and
everybody else waits behind what came at once."""

NEWCOMERS = Rule("newcomers", 100, 0.2)
"""Browsers of one address that were never here: a school class or two at once, then 700 an hour."""

UPLOADS = Rule("uploads", 30, 0.1)
"""Files of one address: each takes up to a second of the process that opens them, which is there for all."""

ALL_UPLOADS = Rule("all uploads", 60, 2.0)
"""Files of everybody: what that process opens in a second."""

VISITS = Rule("visits", 120, 0.5)
"""Arrivals of one address by browsers without our cookie: a market's gate in the morning lets one in every two
seconds; telephones in one network share the address."""

CODES = Rule("codes", 30, 0.05)
"""Codes of one address that are none of ours: whoever mistypes one tries three times; guessing takes six million."""

SIGN_INS = Rule("sign-ins", 20, 1 / 60)
"""Links into the console of one address that sign nobody in: whoever opens an old one asks for a new one, and guesses
none."""

REQUESTS = Rule("requests", 600, 60.0)
"""Requests of one address, whatever they are: a page with all that belongs to it takes twelve."""

AT_ONCE = 2
"""Requests of one address that are worked at together; what comes meanwhile waits for them, not everybody else. At ten
milliseconds for each that is three times what REQUESTS lets in."""

SOCKETS_OF_ONE, SOCKETS_OF_ADDRESS, SOCKETS = 8, 400, 5000
"""Open at once in one process: of one browser, which seldom has three tabs; of one address; of all. 500 idle ones took
11 MB."""

PLACES_A_DAY, PLACES_OF_ONE_WHO_CAN_BE_CALLED = 50, 2000
"""Places that a person registers within a day without a colleague: the largest school has forty rooms. Whose channel
says that they have shared their own phone number may send one whole list: a company's."""

DAY = 86_400.0

PLACES = Rule("places", 200, 200 / DAY)
"""Places that come from one address, whose browsers are new people as often as they like: four times what one of them
may. On the first day twenty cafés at a time share the address of their telephones; none of them registers ten."""

ALL_PLACES = Rule("all places", 5000, 5000 / DAY)
"""Places of everybody who has shown no phone of their own: a province of 110 communes in each of which forty-five
register on one day. Beyond that nobody in the office could look through them either."""
