"""What a change means to readers: verdicts, answers, evidence, wording, and nothing at all."""
