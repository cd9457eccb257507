"""Keeping what is known up to date: what to read again, what to translate, which links are dead."""
