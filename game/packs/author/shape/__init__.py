"""The second stage: what every file of a pack may hold, as pydantic models."""
