"""What machines, other sites and the press read: made by the same build from the same answers as the pages."""
