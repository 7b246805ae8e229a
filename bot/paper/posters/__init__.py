"""Posters and cards: the sheet that goes to the door, in every language of the site."""
