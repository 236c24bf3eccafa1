"""Programs of others that look at the built site as a whole; not part of the test suite."""
