"""A yes is said only of what is wholly explained; a no or a yes fits how it was asked; who claims something is none of the claim."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.replies.markup import plain
from knowledge.understanding.context import Conversation
from tests.unit.understanding.seminar import DESK

ZONE = ZoneInfo("Europe/Paris")
BEFORE, DURING, LATE, AFTER = (
    datetime(2012, 1, day, hour, minute, tzinfo=ZONE) for day, hour, minute in ((20, 9, 0), (24, 16, 0), (24, 17, 45), (27, 9, 0))
)


def said(text: str, now: datetime = BEFORE) -> str:
    return plain(DESK.respond(text, Conversation(), now).reply.text)


@pytest.mark.parametrize(
    "text",
    [
        "Is the venue the town hall of Marseille?",
        "Est-il question de logement social à Marseille ?",
        "Le séminaire a-t-il été transféré à la mairie de Toulouse ?",
        "Will they speak about housing in Brazil?",
        "Regnier is prefect of Brittany, isn't he?",
        "Potin parle de crèches ?",
        "Are all the speakers men?",
        "Is Solibail presented by Guy Potin?",
        "does the Nanterre CAF talk about housing?",
        "Il y a bien trois tables rondes ?",
        "Are only women speaking?",
        "Does everyone speak about early childhood?",
        "Parle-t-on seulement du logement ?",
        "N'entend-on que des hommes ?",
        "Do Patrice Lanco and Guy Potin both come from Rennes?",
        "Bouloy et Belan sont-ils tous les deux de la CAF ?",
        "Do all the women speak about housing?",
        "Will Rennes be spoken of in the childhood part?",
        "dans quelle ville se tient le séminaire ?",
        "Which city is it in?",
        "Does Patrice Lanco work for the hosts?",
        "le séminaire, ça fini à 19 h 30 ?",
    ],
)
def test_no_yes_to_what_is_not_wholly_explained(text: str) -> None:
    assert not said(text).startswith(("Yes", "Oui"))


@pytest.mark.parametrize(
    "text", ["Does Julien Damon work for the host?", "what does Julien Damon say to conclude?", "what did Mara Maudet say first?"]
)
def test_no_no_to_what_is_not_claimed(text: str) -> None:
    assert not said(text).startswith("No")


@pytest.mark.parametrize(
    ("text", "now", "begins"),
    [
        ("Have we missed it?", AFTER, "Yes."),
        ("Do all the speakers work for the CNAM?", BEFORE, "No."),
        ("Est-ce que tous les intervenants viennent de la CAF ?", BEFORE, "Non."),
        ("Are all the speakers women?", BEFORE, "No."),
        ("Tous les orateurs sont-ils des femmes ?", BEFORE, "Non."),
        ("Are Nathalie Demeslay and Guy Potin both from Rennes Métropole?", BEFORE, "Yes."),
        ("Does anybody from the CNAM speak?", BEFORE, "Yes."),
        ("Trop tard pour le séminaire ?", AFTER, "Oui."),
        ("J'ai raté le séminaire ?", BEFORE, "Non."),
        ("Can I still catch Mara Maudet?", DURING, "Yes."),
        ("Puis-je encore entendre Mara Maudet ?", LATE, "Non."),
        ("J'ai loupé Julien Damon ?", LATE, "Oui."),
        ("Has Denys Lamarzelle begun?", LATE, "Yes."),
        ("ce n'est pas encore fini ?", AFTER, "C’est fini"),
        ("il n'a pas encore commencé ?", DURING, "Le séminaire est en cours"),
        ("Is Xavier Belan in the housing round table?", BEFORE, "No."),
        ("will it be over by 7 pm?", BEFORE, "Yes."),
        ("c'est fini à 17 h ?", BEFORE, "Non."),
        ("does it end at 7?", BEFORE, "No."),
        ("is it still running at 5 pm?", BEFORE, "Yes."),
        ("ça dure encore à 19 h ?", BEFORE, "Non."),
        ("my taxi comes at 7 pm, is the seminar over by then?", BEFORE, "Yes."),
        ("can I miss housing and still see Maudet?", BEFORE, "Yes. It is still to come: Mara Maudet, in the round table “Early childhood”"),
    ],
)
def test_a_yes_or_a_no_fits_how_it_was_asked(text: str, now: datetime, begins: str) -> None:
    assert said(text, now).startswith(begins)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("My neighbour claims Guy Potin is the mayor of Rennes. Does the programme say so?", ("No.", "The programme does not say so.")),
        ("Damon dirige le Centre d'analyse stratégique, exact ?", ("Non.",)),
        ("Is it true that Dreyfus is a prefect?", ("No.",)),
        ("Can you confirm that Regnier is a prefect?", ("Yes.",)),
        ("Can you confirm that it's on Thursday?", ("No.",)),
        ("Il y a trois tables rondes, tu confirmes ?", ("Non. 2 tables rondes",)),
        ("Selon un ami, Mara Maudet est directrice de l'IEPC. C'est ce que dit le programme ?", ("Oui.",)),
        ("Une dépêche dit que Patrice Lanco est préfet, vous confirmez ?", ("Non.",)),
        ("A reporter says the seminar starts at 2 pm, is that what the programme says?", ("No.",)),
        ("Le Monde annonce Alain Regnier comme préfet. Est-ce bien le cas ?", ("Oui.", "Alain Regnier")),
    ],
)
def test_what_others_say_is_asked_without_who_says_so(text: str, begins: tuple[str, ...]) -> None:
    assert said(text).startswith(begins)


def test_the_number_of_a_house_is_no_hour() -> None:
    assert said("it's at 18 rue de Martignac, right?").count("18, rue de Martignac") == 1


SOON = datetime(2012, 1, 24, 15, 5, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("text", "now", "begins"),
    [
        ("Has the meeting ended?", AFTER, "Yes. It is over"),
        ("Did the conference wrap up?", BEFORE, "The seminar has not begun"),
        ("Has the day finished?", DURING, "No. The seminar is under way"),
        ("Did it end?", DURING, "No. The seminar is under way"),
        ("Has the welcome finished?", DURING, "Yes. It is over: the opening"),
        ("L'ouverture est terminée ?", DURING, "Oui. C’est passé : l’ouverture"),
        ("Has the closing begun?", DURING, "No. It is still to come: the closing"),
        ("La clôture a commencé ?", LATE, "Oui."),
        ("Is the opening still going on?", DURING, "No. It is over: the opening"),
        ("Is the opening of the seminar over?", DURING, "The seminar is under way"),
        ("Vincent Chriqui parle-t-il toujours de crèches ?", SOON, "Non. Vincent Chriqui"),
        ("Is Bernard Dreyfus talking right now?", DURING, "No. It is over"),
        ("Is Mara Maudet talking at the moment?", DURING, "No. It is still to come"),
        ("Bernard Dreyfus parle en ce moment ?", DURING, "Non. C’est passé"),
        ("Julie Peupion parle-t-elle maintenant ?", DURING, "Non. C’est encore à venir"),
        ("Is Vincent Chriqui still speaking?", SOON, "Yes. Vincent Chriqui is on now"),
        ("Patrice Lanco parle-t-il encore ?", LATE, "Non. C’est passé"),
        ("Is Nathalie Demeslay speaking now?", DURING, "Nathalie Demeslay is now taking part"),
        ("Is the closing on now?", DURING, "No. It is still to come: the closing"),
        ("Dreyfus c'est maintenant ?", DURING, "Non. C’est passé : Bernard Dreyfus"),
        ("La petite enfance c'est maintenant ?", DURING, "Non. C’est encore à venir : la table ronde"),
        ("Now the closing, please", DURING, "Closing, Denys Lamarzelle"),
        ("Is Damon now at Sciences Po?", DURING, "Julien Damon"),
        ("Has the opening started?", DURING, "Yes. It is over: the opening"),
        ("Is the housing round table over", DURING, "No. It is on now"),
        ("Potin a débuté ?", LATE, "Oui. C’est passé"),
        ("Has Dreyfus already been?", DURING, "Yes. It is over: Bernard Dreyfus"),
        ("L'ouverture, c'est passé ?", DURING, "Oui. C’est passé : l’ouverture"),
        ("La clôture c'est bientôt ?", DURING, "Dans 1 heure et 30 minutes"),
        ("Will the closing have started?", DURING, "Closing, Denys Lamarzelle"),
        ("When has housing started?", DURING, "Round table “Housing”"),
        ("Will José Pons speak?", AFTER, "José Pons took part"),
        ("Est-ce que José Pons interviendra ?", AFTER, "José Pons a participé"),
        ("Did José Pons speak?", AFTER, "Yes. José Pons took part"),
    ],
)
def test_now_still_and_over_are_told_by_the_hour(text: str, now: datetime, begins: str) -> None:
    assert said(text, now).replace("\u00a0", " ").replace("\u202f", " ").startswith(begins)


@pytest.mark.parametrize(
    ("text", "now", "begins"),
    [
        ("Is José Pons up next?", DURING, "Yes. Next, from 4:30"),
        ("Est-ce que Julie Peupion est la prochaine ?", DURING, "Oui. Ensuite, de 16 h 30"),
        ("Is Denys Lamarzelle next?", DURING, "No. Next, from 4:30"),
        ("C'est Patrice Lanco ensuite ?", DURING, "Non. Ensuite, de 16 h 30"),
        ("Is Mara Maudet next?", AFTER, "No. It is over"),
        ("Does Bernard Dreyfus speak before Vincent Chriqui?", BEFORE, "No. Bernard Dreyfus"),
        ("Is Bernard Dreyfus ahead of Nathalie Demeslay?", BEFORE, "Yes. Bernard Dreyfus"),
        ("Denys Lamarzelle passe-t-il après José Pons ?", BEFORE, "Oui. Denys Lamarzelle"),
        ("Does José Pons come after Mara Maudet?", BEFORE, "José Pons and Mara Maudet"),
        ("Guy Potin parle-t-il avant ou après José Pons ?", BEFORE, "Guy Potin participe"),
        ("Who is Ségolène Lambert?", BEFORE, "“Ségolène Lambert” is not"),
        ("Quand intervient Ségolène Lambert ?", BEFORE, "« Ségolène Lambert » ne figure"),
        ("Is Ségolène Lambert speaking?", BEFORE, "No, “Ségolène Lambert”"),
        ("Who is speaking?", AFTER, "It is over. The speakers were:"),
        ("Who comes before José Pons?", BEFORE, "In the round table “Early childhood”, before José Pons: Mara Maudet. The programme does not"),
        ("what remains on the programme?", LATE, "On now, until 6 p.m.: closing"),
        ("Qui doit encore parler, il reste quelqu'un ?", LATE, "En ce moment, jusqu’à 18 h : clôture"),
        ("and after Mara Maudet?", BEFORE, "In the round table “Early childhood”, after Mara Maudet: José Pons"),
        ("and after José Pons?", BEFORE, "Next, from 5:30 p.m."),
        ("Potin et Damon passent au même moment ?", BEFORE, "Non. Guy Potin"),
        ("are Maudet and Chriqui on at the same time?", BEFORE, "No. Mara Maudet"),
        ("Regnier intervient en même temps que Lamarzelle ?", BEFORE, "Non. Alain Regnier"),
        ("Pons et Belan sont là en même temps ?", BEFORE, "José Pons et"),
        ("is it over before six?", BEFORE, "No. The seminar"),
        ("ça se termine après 18 h ?", BEFORE, "Non. Le séminaire"),
        ("ça finit avant 19 h ?", BEFORE, "Oui. Le séminaire"),
        ("does it begin after 3?", BEFORE, "No. The seminar"),
        ("est-ce que ça débute avant 16h ?", BEFORE, "Oui. Le séminaire"),
        ("does Lanco speak before 3:30?", BEFORE, "No. Patrice Lanco"),
        ("Dreyfus passe après 15 h ?", BEFORE, "Oui. Bernard Dreyfus"),
        ("Damon parle avant 17 h ?", BEFORE, "Julien Damon participe"),
    ],
)
def test_order_is_told_with_a_yes_or_a_no_only_where_the_programme_tells_it(text: str, now: datetime, begins: str) -> None:
    assert said(text, now).replace("\u00a0", " ").replace("\u202f", " ").startswith(begins)
