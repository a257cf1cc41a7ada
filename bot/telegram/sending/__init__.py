"""How something reaches Telegram: its HTTP, its pace, its messages, its errors."""
