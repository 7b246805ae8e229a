"""What comes though nothing asked for it: a picture, thanks, small talk, a feeling, a phone number, a secret code, that
somebody cannot do it themselves."""
