"""What people ask of staff: who takes a ticket, talks, hands it on and closes it. How an answer gets back into the
conversation is bot/chores/answers.py; the bot's silence meanwhile is bot/dialogs/staff/talk.py."""
