"""Hours and days as people say them."""
