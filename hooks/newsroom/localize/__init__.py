"""Models to views: the catalogue as readers of one language see it."""
