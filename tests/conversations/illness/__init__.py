"""Somebody is ill, was near to somebody who is, or tells whose case it is."""
