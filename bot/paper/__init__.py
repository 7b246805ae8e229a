"""Everything drawn: posters, cards, QR codes, charts, flyers, banners, composed of the shapes of bot/sandbox/drawing.

The same words in give the same bytes out: no database, no clock, no channel; and no colour or font of its own.
"""
