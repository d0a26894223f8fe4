"""A made-up questionnaire and the fastest plain Python we could write by hand for it: the limit our engine is measured against."""
