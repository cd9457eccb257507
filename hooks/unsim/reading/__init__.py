"""From bytes to plain values with positions."""
