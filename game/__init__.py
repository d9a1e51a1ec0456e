"""Above the Line: make a feature film from the producer's and the director's chair."""

__version__ = "0.1.0"
