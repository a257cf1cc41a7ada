"""Words of practical matters beside a question of the programme: the asker's verb, their thing, somebody else's verb, a participle, a diary."""

from __future__ import annotations

import pytest

from knowledge.understanding.question import Intent
from tests.unit.understanding.seminar import last_asks, said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quels orateurs faut-il enregistrer à 15 h 40 ?", "Lanco"),
        ("Laquelle des tables rondes dois-je diffuser à 17 h ?", "enfance"),
        ("Mme Demeslay, je la photographie à quelle heure ?", "15 h 30"),
        ("À quelle heure est-ce que j'enregistre Bernard Dreyfus ?", "15 h 10"),
        ("Quand faut-il filmer la table ronde sur la petite enfance ?", "16 h 30"),
        ("La clôture, je la filme à quelle heure ?", "17 h 30"),
        ("À quelle heure dois-je allumer ma caméra pour Mme Peupion ?", "16 h 30"),
        ("Which panellists must I film at 3:40?", "Lanco"),
        ("Which round table should we stream at five?", "childhood"),
        ("When do I need to photograph Nathalie Demeslay?", "3:30"),
        ("What time should we record Bernard Dreyfus?", "3:10"),
        ("Who must I photograph at ten past three?", "Dreyfus"),
    ],
)
def test_what_the_asker_does_with_a_part_is_no_matter(text: str, told: str) -> None:
    assert told in said(text).replace("\xa0", " ")
    assert all(ask.intent is not Intent.PRACTICAL for ask in last_asks(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quelles heures dois-je retenir sur mon planning ?", "18 h"),
        ("Quelle plage horaire faut-il bloquer ?", "18 h"),
        ("Quelle date dois-je entourer en rouge sur mon calendrier ?", "24"),
        ("Quel créneau dois-je noter pour la table ronde sur le logement ?", "15 h 30"),
        ("Which date should I circle in my calendar?", "24"),
        ("Which hours do we need to block off?", "6 p.m."),
        ("Which day do I have to keep free for the seminar?", "24"),
        ("Which slot should I note for the housing round table?", "3:30"),
    ],
)
def test_what_goes_into_a_diary_is_the_day_and_the_hours(text: str, told: str) -> None:
    assert told in said(text).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Who parks himself at the lectern at 3?", "Chriqui"),
        ("Who steps up after Bernard Dreyfus?", "Lanco"),
        ("What does Alain Regnier bring to the housing discussion?", "Solibail"),
        ("Which part of the conference will be going on at five?", "childhood"),
        ("What part of the event is under way at 3:40?", "Housing"),
        ("Which part of the day deals with nurseries?", "childhood"),
        ("Quelle partie de l'après-midi est consacrée aux crèches ?", "enfance"),
        ("Quelle partie du séminaire sera en cours à 17 h 10 ?", "enfance"),
        ("Qui a la parole au niveau du logement ?", "Lanco"),
        ("Quand puis-je écouter Mme Maudet ?", "16 h 30"),
    ],
)
def test_what_others_do_and_the_whole_of_a_part_are_no_matter(text: str, told: str) -> None:
    assert told in said(text).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Quelles interventions puis-je filmer ?", "photography"),
        ("Qui filme la table ronde ?", "recording"),
        ("Vous allez filmer ?", "recording"),
        ("Qui va filmer ?", "recording"),
        ("Will there be filming?", "recording"),
        ("Who is filming the event?", "recording"),
        ("Do you film it?", "recording"),
        ("Can I film it?", "photography"),
        ("Is filming allowed?", "photography"),
        ("Pouvons-nous filmer ?", "photography"),
        ("Is there a train station nearby?", "train"),
        ("À quelle heure dois-je m'inscrire ?", "registration"),
        ("Quel jour puis-je m'inscrire au plus tard ?", "registration"),
        ("La salle a-t-elle des prises ?", "power"),
        ("Puis-je photographier M. Damon ?", "photography"),
        ("Qui interprète les débats en anglais ?", "translation"),
        ("Quand dois-je récupérer mon badge ?", "badge"),
        ("Which talks can I record?", "recording"),
        ("When do I have to register?", "registration"),
        ("By which day should I register?", "registration"),
        ("May I photograph Mr Damon?", "photography"),
        ("What should I wear?", "dress-code"),
        ("When do I pick up my badge?", "badge"),
        ("Which days is the car park free?", "parking"),
    ],
)
def test_a_matter_that_is_asked_stays_one(text: str, topic: str) -> None:
    assert [(ask.intent, ask.topic) for ask in last_asks(text)] == [(Intent.PRACTICAL, topic)]


@pytest.mark.parametrize(
    "text", ["Dans quel arrondissement est le séminaire ?", "Which part of town is the seminar in?", "Which part of Paris is it in?"]
)
def test_where_the_event_is_stays_a_place(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.VENUE]


@pytest.mark.parametrize(
    "text",
    [
        "À quelle heure débutent toutes les interventions ?",
        "À quelle heure commencent toutes les sessions ?",
        "Les horaires de chaque intervention",
        "Donnez-moi toutes les séquences avec leurs horaires.",
        "At what time does each part begin?",
        "When do all the talks start?",
        "What are the starting times of all the parts?",
        "What time does each speech start?",
        "the start of every slot please",
    ],
)
def test_the_hours_of_every_part_are_the_programme(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.PROGRAMME]


@pytest.mark.parametrize("text", ["When does it all start?", "Tout le monde commence à quelle heure ?"])
def test_the_hour_of_the_whole_is_the_events(text: str) -> None:
    assert [ask.intent for ask in last_asks(text)] == [Intent.EVENT_TIME]
