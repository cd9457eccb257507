"""What the records say as a whole, counted."""
