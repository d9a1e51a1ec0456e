"""The sound studio: tones, effects and score, synthesised without samples."""
