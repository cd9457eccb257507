"""New parts of a record, put where they belong without disturbing the rest of the file."""
