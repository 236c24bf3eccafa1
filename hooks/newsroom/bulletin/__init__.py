"""The periodical: issues as records, web pages and printed sheets."""
