"""How owners put what they tell: phrases of the content, labels, courtesies."""
