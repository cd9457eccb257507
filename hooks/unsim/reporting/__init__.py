"""Findings, written for people and for machines."""
