"""The shooting day: its clock, takes and patience, what happens on the floor, and the wrap."""
