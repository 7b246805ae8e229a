"""An owner in a hurry: what only urges is no answer, and every question tells how many are left."""
