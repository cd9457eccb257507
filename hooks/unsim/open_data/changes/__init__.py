"""What changed in the records, day by day, as git remembers it."""
