"""One widget per kind of answer: shows a question as it stands, signals what was answered. Knows no service."""
