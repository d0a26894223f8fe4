"""What can be proved about a pathway before anyone meets it. Not needed at run time."""
