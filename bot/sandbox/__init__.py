"""The one room that imports what opens strangers' files (Pillow, openpyxl, zxing-cpp), and so also what draws with it.
Nothing here knows a database, a person or a channel."""
