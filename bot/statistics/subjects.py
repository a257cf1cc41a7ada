"""What questions are about, coarsely: the subjects that are counted."""

from __future__ import annotations

from knowledge.understanding.question import Ask, Intent

OTHER = "other"
SUBJECTS: dict[Intent, str] = {
    Intent.EVENT_TIME: "hours",
    Intent.PROGRESS: "hours",
    Intent.PROGRAMME: "timetable",
    Intent.PARTS: "timetable",
    Intent.SESSION: "timetable",
    Intent.SESSION_TIME: "timetable",
    Intent.AT_TIME: "timetable",
    Intent.NOW: "timetable",
    Intent.NEXT: "timetable",
    Intent.BETWEEN: "timetable",
    Intent.REMAINING: "timetable",
    Intent.MISSING: "timetable",
    Intent.DEBATE: "timetable",
    Intent.MORE: "timetable",
    Intent.THEME: "event",
    Intent.TITLE: "event",
    Intent.SERIES: "event",
    Intent.HOSTS: "organisations",
    Intent.ORGANISATIONS: "organisations",
    Intent.ORGANISATION_PEOPLE: "organisations",
    Intent.ORGANISATION_TIME: "organisations",
    Intent.ORGANISATION_TALK: "organisations",
    Intent.VENUE: "venue",
    Intent.SPEAKERS: "people",
    Intent.PERSON: "people",
    Intent.PERSON_TIME: "people",
    Intent.PERSON_TALK: "people",
    Intent.PERSON_SPEAKS: "people",
    Intent.COMPANIONS: "people",
    Intent.WORKS: "people",
    Intent.PRIVATE: "people",
    Intent.UNKNOWN_NAME: "people",
    Intent.PERSON_CONTACT: "contacts",
    Intent.CONTACT: "contacts",
    Intent.TOPIC: "topics",
    Intent.UNKNOWN_TOPIC: "topics",
    Intent.PRACTICAL: "practical",
    Intent.PREPARED: "prepared",
    Intent.ACRONYM: "topics",
    Intent.SOCIAL: "small-talk",
    Intent.SERVICE: "small-talk",
    Intent.SILENT: OTHER,
    Intent.CLARIFY: OTHER,
    Intent.REPEAT: OTHER,
}
PRESS = "press"


def subject_of(asks: tuple[Ask, ...]) -> str:
    """What a question is about, by the first thing that it asks; a practical matter is named ("practical:wifi")."""
    if not asks:
        return OTHER
    first = asks[0]
    if first.intent is Intent.CONTACT and first.topic == PRESS:
        return PRESS
    subject = SUBJECTS[first.intent]
    return f"{subject}:{first.topic}" if first.intent is Intent.PRACTICAL and first.topic else subject
