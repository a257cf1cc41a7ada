"""Which sentences of a session tell of a practical matter, and which only have a word for it: a wrong quotation is worse than none."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.replies.desk import Desk, open_desk
from knowledge.programme import Event, LocalText, Programme, Room, Session
from knowledge.understanding.names.told_matters import ToldMatters
from tests.unit.understanding.conference import said as said_by

BEGINS = datetime(2036, 9, 5, 9, 0, tzinfo=ZoneInfo("Europe/Paris"))


def small(abstract: LocalText) -> Desk:
    """The desk of an event of two sessions and no practical facts, with what is said of the first."""
    hours = timedelta(hours=1)
    return open_desk(
        Programme(
            event=Event(
                id="day", title=LocalText({"fr": "La journée", "en": "The day"}), time_zone="Europe/Paris", begins=BEGINS,
                ends=BEGINS + 8 * hours,
            ),
            rooms=(Room(id="barn", name=LocalText({"fr": "Grange", "en": "Barn"})), Room(id="lawn", name=LocalText({"fr": "Pelouse", "en": "Lawn"}))),
            sessions=(
                Session(
                    id="s1", title=LocalText({"fr": "Broderies", "en": "Premier"}), abstract=abstract,
                    starts=BEGINS + hours, ends=BEGINS + 2 * hours, room="barn",
                ),
                Session(id="s2", title=LocalText({"fr": "Chansons", "en": "Songs"}), starts=BEGINS + 3 * hours, ends=BEGINS + 4 * hours, room="lawn"),
            ),
        )
    )  # fmt: skip


@pytest.mark.parametrize(
    ("message", "code", "sentence"),
    [
        ("is it free?", "en", "We look at unpaid care work and the gender pay gap."),
        ("is it free?", "en", "Who paid for the war?"),
        ("is it free?", "en", "Households there live on £300 a month."),
        ("how much is it?", "en", "A market of 3 billion euros."),
        ("do I need an ID?", "en", "An identity crisis in Europe."),
        ("do I have to register?", "en", "We read a book by a late poet and reserve judgement."),
        ("can I just turn up?", "en", "A drop in the birth rate."),
        ("where is Premier? | how many places?", "en", "The party won 12 seats and lost 30 people."),
        ("should I bring anything?", "en", "Gardens bring people together."),
        ("should I bring anything?", "en", "Bring together what was apart."),
        ("is there an age limit?", "en", "The age of reason and the Middle Ages."),
        ("is there an age limit?", "en", "Unemployment among the under 25s."),
        ("what if I'm late?", "en", "A portrait of the late Queen."),
        ("can I take photos?", "en", "The photographs of a forgotten war."),
        ("will it be recorded?", "en", "Crimes recorded by the police."),
        ("can we ask questions?", "en", "It raises questions about justice."),
        ("are dogs allowed?", "en", "How dogs became our friends."),
        ("can I pay by card?", "en", "A house of cards."),
        ("is it wheelchair accessible?", "en", "First steps in accessible prose."),
        ("faut-il s'inscrire ?", "fr", "L’inscription du droit au logement dans la loi."),
        ("faut-il s'inscrire ?", "fr", "Le projet veut s’inscrire dans la durée."),
        ("c'est gratuit ?", "fr", "Les limites de la gratuité des transports."),
        ("c'est gratuit ?", "fr", "Vivre avec 600 euros par mois."),
        ("c'est où, les broderies ? | combien de places ?", "fr", "Les limites planétaires et la place des femmes."),
        ("c'est où, les broderies ? | combien de places ?", "fr", "Il manque 200 000 places de crèche."),
        ("à partir de quel âge ?", "fr", "L’âge d’or du cinéma italien."),
        ("à partir de quel âge ?", "fr", "Partir à la retraite à partir de 64 ans."),
        ("faut apporter quoi ?", "fr", "Les réponses qu’apporte la loi, et comment prévoir les crues."),
        ("et si je suis en retard ?", "fr", "Le retard de la France sur ses voisins."),
        ("on peut prendre des photos ?", "fr", "Une histoire de la photographie."),
        ("il faut une pièce d'identité ?", "fr", "La quête d’identité d’une génération."),
        ("les chiens sont acceptés ?", "fr", "Les chiens de traîneau du Grand Nord."),
        ("on peut payer par carte ?", "fr", "La disparition des espèces et la carte des risques."),
        ("c'est accessible en fauteuil ?", "fr", "Les premières marches d’un art accessible."),
        ("on pourra poser des questions ?", "fr", "Une œuvre qui pose des questions."),
    ],
)
def test_a_word_of_a_subject_tells_nothing_of_the_matter(message: str, code: str, sentence: str) -> None:
    _, reply = said_by(small(LocalText({code: sentence})), *message.split(" | "), now=BEGINS)
    assert sentence[:-1] not in reply, reply


@pytest.mark.parametrize(
    ("message", "code", "sentence"),
    [
        ("is it free?", "en", "Tickets cost £12."),
        ("is it free?", "en", "Free entry, donations welcome."),
        ("do I need an ID?", "en", "Bring photo ID."),
        ("do I have to register?", "en", "Booking essential."),
        ("where is Premier? | how many places?", "en", "Limited to 12 people."),
        ("should I bring anything?", "en", "Outside, so wear a coat: bring a torch."),
        ("is there an age limit?", "en", "For children, ages 6 to 10."),
        ("what if I'm late?", "en", "Latecomers wait for the break."),
        ("can I take photos?", "en", "No photography, please."),
        ("will it be recorded?", "en", "This talk will be recorded."),
        ("are dogs allowed?", "en", "No dogs, sorry."),
        ("can I pay by card?", "en", "Cash only."),
        ("is it wheelchair accessible?", "en", "The path is step-free."),
        ("faut-il s'inscrire ?", "fr", "Sur inscription auprès de l’accueil."),
        ("c'est gratuit ?", "fr", "Gratuit pour les moins de 12 ans."),
        ("c'est où, les broderies ? | combien de places ?", "fr", "Atelier limité à 12 personnes."),
        ("à partir de quel âge ?", "fr", "Conte, dès 6 ans."),
        ("faut apporter quoi ?", "fr", "Apportez votre tapis."),
        ("faut apporter quoi ?", "fr", "Prévoir des chaussures fermées."),
        ("on peut prendre des photos ?", "fr", "Les photos sont interdites."),
        ("les chiens sont acceptés ?", "fr", "Chiens acceptés en laisse."),
        ("is it free?", "en", "Extra fee for the bowl."),
        ("how much is it?", "en", "CHF 15 at the door."),
        ("c'est gratuit ?", "fr", "Supplément de 4 francs."),
        ("is there an age limit?", "en", "Not for under-sixes."),
    ],
)
def test_what_is_told_of_a_matter_is_quoted(message: str, code: str, sentence: str) -> None:
    _, reply = said_by(small(LocalText({code: sentence})), *message.split(" | "), now=BEGINS)
    assert sentence[:-1] in reply, reply


def test_no_pattern_of_a_matter_is_made_before_a_text_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = small(LocalText({"en": "The price is 5 euros."}))
    monkeypatch.setattr("re.compile", lambda *_: pytest.fail("a pattern is made"))
    ToldMatters(desk.directory, desk.reader.languages)
