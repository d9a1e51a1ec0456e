"""One module per screen. Scenes read views and emit actions; no rule of the game lives here."""
