"""Broken inputs by the thousand: the mutants, the typos and the command that throws them at the product."""
