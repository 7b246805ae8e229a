"""By what right we write as the account: consent, and tokens that replace each other."""
