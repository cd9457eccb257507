"""Records put together from files, and how one speaks of the places in them."""
