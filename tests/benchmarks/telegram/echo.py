"""python-telegram-bot's own echo bot, as its examples have it: `python -m tests.benchmarks.telegram.echo SERVER WAY [PORT]`.

WAY: `polling`, `webhook`, or `concurrent` for polling with `concurrent_updates(True)`.
"""

from __future__ import annotations

import logging
import sys

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters

from tests.benchmarks.telegram.bots import TOKEN


async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say what was said."""
    if update.message is not None and update.message.text is not None:
        await update.message.reply_text(update.message.text)


def main() -> None:
    """Run until told to end."""
    logging.basicConfig(level=logging.WARNING)
    server, way, *port = sys.argv[1:]
    builder = Application.builder().token(TOKEN).base_url(f"{server}/bot")
    application = builder.concurrent_updates(way == "concurrent").build()
    application.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    if way == "webhook":
        application.run_webhook("127.0.0.1", int(port[0]), "telegram", webhook_url=f"http://127.0.0.1:{port[0]}/telegram")
    else:
        application.run_polling()


if __name__ == "__main__":
    main()
