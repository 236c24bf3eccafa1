"""`python run.py bench`: how fast Newsroom is beside plain MkDocs and Hugo, on news made for the purpose."""
