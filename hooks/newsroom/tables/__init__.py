"""Records as tables of Excel, out and in: a sheet for a kind, a column for a field."""
