"""Findings and texts, written for people at a terminal, for GitHub and for machines."""
