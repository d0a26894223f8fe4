"""Whether it is quiet enough: a made-up caseload, four weeks of visits through the real services, and what came up how often."""
