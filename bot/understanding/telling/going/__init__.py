"""How somebody goes, leaves what is open, or puts it off."""
