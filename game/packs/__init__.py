"""Packs: what an author writes, checked and compiled (``author``), and what the game loads (``load``)."""
