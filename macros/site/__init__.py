"""What knows MkDocs: the hooks of the build, one job per module."""
