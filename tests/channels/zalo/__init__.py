"""Tests of Zalo, against strict doubles of its two services over real HTTP."""
