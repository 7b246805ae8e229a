"""content/places/: districts and their communes, and where each stands on a map."""
