"""Newsroom: data files in, a multilingual publishing site out; knows nothing of MkDocs but one adapter."""
