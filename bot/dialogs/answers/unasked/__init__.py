"""What comes though nothing asked for it: a picture, thanks, small talk, a phone number, a one-time password."""
