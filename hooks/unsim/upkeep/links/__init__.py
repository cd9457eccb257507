"""Are the pages still there? The one part of Unsim that touches the network, and only when asked."""
