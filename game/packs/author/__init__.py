"""From an author's files to compiled packs: reading with places, findings, checks and archives."""
