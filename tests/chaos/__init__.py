"""`python run.py chaos`: real builds of the real project, killed, starved, crowded and moved about."""
