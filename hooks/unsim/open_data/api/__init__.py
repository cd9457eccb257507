"""The files below api/v1/."""
