"""What is told while somebody is ill, or feels unwell."""
