"""A province that nobody lives in, as large as one likes: to measure on, never to serve from."""
