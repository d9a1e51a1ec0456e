"""The window's own kit: theme, geometry, text, a thin retained tree of nodes, and devices turned into commands."""
