"""The finished pages: HTML of their own, for any engine that can put it into a frame."""
