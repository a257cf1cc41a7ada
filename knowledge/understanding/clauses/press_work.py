"""Whether whoever asks writes or films for the public: then whom to reach is a matter of the press, wherever in the message that is said."""

from __future__ import annotations

from knowledge.understanding.concepts import Concept
from knowledge.understanding.question import FOR_THE_PRESS
from knowledge.understanding.reading.reader import Reader
from knowledge.understanding.reading.reading import Reading


def is_for_the_press(reader: Reader, reading: Reading) -> bool:
    """Whether a message speaks of the press, of a matter for it, or of what it makes ("for my article", "j'aimerais l'interviewer")."""
    return reading.says(reader.sets["press_work"]) or any(
        span.concept is Concept.PRESS or (span.concept is Concept.PRACTICAL and span.value[0] in FOR_THE_PRESS) for span in reading.spans
    )
