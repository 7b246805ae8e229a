"""Everything drawn: posters, cards, QR codes, charts, flyers, banners.

The same words in give the same bytes out: no database, no clock, no channel.
"""
