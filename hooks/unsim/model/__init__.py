"""The record: what a contributor may write, and nothing derived."""
