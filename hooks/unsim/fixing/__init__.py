"""Puts a record into canonical form, and loses nothing on the way."""
