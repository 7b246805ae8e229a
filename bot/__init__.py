"""A bot that guides a province's people through an app, answers questions, registers checkpoints and reminds."""
