"""What is drawn from labelled questions by `bot faq calibrate`, lies in the content, and is read from there."""
