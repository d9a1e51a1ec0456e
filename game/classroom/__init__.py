"""What a class needs around a film: short codes for the same production on every screen, and reports."""
