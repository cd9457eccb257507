"""Derived answers, in one place. Nothing here is ever typed by a contributor.

Each module states its rule in its header; the site's method page says the same to readers.
"""
