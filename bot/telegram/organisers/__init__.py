"""What organisers do in the chat: send a file, order a change, see what it would do, decide, look back, invite, answer."""
