"""The last stage: from checked forms to the records of the engine."""
