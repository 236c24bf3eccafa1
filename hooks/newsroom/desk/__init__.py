"""The translation desk: what each text lacks in each language; pure functions over texts and registries."""
