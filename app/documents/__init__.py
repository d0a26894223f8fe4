"""Letter blocks laid out as PDF, in memory: the only home of ReportLab."""
