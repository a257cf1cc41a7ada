"""The practical matters that something particular is known of: keys of `practical` in the words of each language, which has many more."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Matter(StrEnum):
    """A practical matter, by its key."""

    ACCESSIBILITY = "accessibility"
    ACCREDITATION = "accreditation"
    ATTENDANCE = "attendance"
    AUDIENCE = "audience"
    AUDIENCE_QUESTIONS = "audience-questions"
    """What a debate with the audience answers."""
    BADGE = "badge"
    BOOKSHOP = "bookshop"
    """Where a book is to be had."""
    BREAK = "break"
    """What every break of a programme is."""
    BRING_GUEST = "bring-guest"
    BUDGET = "budget"
    CALL_FOR_PAPERS = "call-for-papers"
    CATERING = "catering"
    CHILDCARE = "childcare"
    CLOAKROOM = "cloakroom"
    COFFEE = "coffee"
    DOCUMENTS = "documents"
    DIRECTIONS = "directions"
    DRESS_CODE = "dress-code"
    DRINKS = "drinks"
    DOORS = "doors"
    ENTRANCE = "entrance"
    """A door of the building; with a price it is that of the event."""
    EVENT_LANGUAGE = "event-language"
    FEEDBACK = "feedback"
    FIRST_AID = "first-aid"
    GIFTS = "gifts"
    HOTEL = "hotel"
    IDENTITY_CHECK = "identity-check"
    INTERVIEW = "interview"
    LATE_ARRIVAL = "late-arrival"
    LOST_PROPERTY = "lost-property"
    LIFT = "lift"
    LUGGAGE = "luggage"
    LUNCH = "lunch"
    MODERATOR = "moderator"
    """Who leads a round table; the words of it describe nobody ("who is chairing it?")."""
    NEARBY = "nearby"
    """What is around, and of any other matter that it is there."""
    NETWORKING = "networking"
    PARTICIPANTS = "participants"
    """Who is there, as those of a session are once it is spoken of."""
    PARKING = "parking"
    PAYMENT = "payment"
    PETS = "pets"
    PHONE_RECEPTION = "phone-reception"
    PHOTOGRAPHY = "photography"
    PRESS_KIT = "press-kit"
    PRICE = "price"
    PROCEEDINGS = "proceedings"
    PUBLIC_TRANSPORT = "public-transport"
    QUESTIONS_BEFOREHAND = "questions-beforehand"
    QUOTING = "quoting"
    RECORDING = "recording"
    REFUND = "refund"
    REGISTRATION = "registration"
    REPEAT = "repeat"
    """An edition on another date, which is also where an event may have been moved."""
    ROOM = "room"
    SEATS = "seats"
    SECURITY = "security"
    SLIDES = "slides"
    SMOKING = "smoking"
    SOCIAL_NETWORKS = "social-networks"
    SPEAKING_TIME = "speaking-time"
    SPONSORS = "sponsors"
    STREAMING = "streaming"
    TAXI = "taxi"
    TICKETS = "tickets"
    TRAIN = "train"
    TRANSLATION = "translation"
    VOLUNTEERING = "volunteering"
    WEBSITE = "website"
    WHAT_TO_BRING = "what-to-bring"
    WIFI = "wifi"


NEXT_OF_KIN: Mapping[str, tuple[Matter, ...]] = {
    Matter.DIRECTIONS: (Matter.PUBLIC_TRANSPORT, Matter.TRAIN, Matter.PARKING),
    Matter.PUBLIC_TRANSPORT: (Matter.DIRECTIONS, Matter.TRAIN),
    Matter.TRAIN: (Matter.DIRECTIONS, Matter.PUBLIC_TRANSPORT),
    Matter.TAXI: (Matter.DIRECTIONS, Matter.PUBLIC_TRANSPORT),
    Matter.LUNCH: (Matter.CATERING,),
    Matter.COFFEE: (Matter.CATERING,),
    Matter.DRINKS: (Matter.CATERING,),
    Matter.LIFT: (Matter.ACCESSIBILITY,),
    Matter.LUGGAGE: (Matter.CLOAKROOM,),
    Matter.CLOAKROOM: (Matter.LUGGAGE,),
    Matter.TICKETS: (Matter.REGISTRATION,),
    Matter.TRANSLATION: (Matter.EVENT_LANGUAGE,),
    Matter.WHAT_TO_BRING: (Matter.DOCUMENTS,),
}
"""What tells of a matter as well, where a programme has nothing of its own on it: nearest first."""
