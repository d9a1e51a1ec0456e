"""Playing many films to measure the game: runners, balance statistics, and the outcome model's calibration.

The only part of the game that uses numpy. It calls the engine's own functions; no rule is written here again.
"""
