"""The debrief in the window: what was luck, what mattered, where the result came from, and who would come back."""
