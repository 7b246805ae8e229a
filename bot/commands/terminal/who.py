"""The option that says who acts; what it comes to is found out in acting.py, which knows the database."""

import click

as_option = click.option("--as", "by", default="", help="A colleague's name; else whoever is at this terminal.")
