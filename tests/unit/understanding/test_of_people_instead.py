"""Whether people are done by an hour, as what they are named, what they present, which body speaks, who of the press is there, who comes first."""

from __future__ import annotations

import pytest

from knowledge.understanding.question import Intent
from tests.unit.understanding.seminar import last_asks, said


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("will Potin be done by 5?", "Yes"),
        ("will the housing people have finished by 16:45?", "Yes"),
        ("will Lamarzelle be finished by 5:15?", "No"),
        ("Maudet aura-t-elle fini à 18h ?", "Oui"),
        ("est-ce que Damon aura terminé avant 16h45 ?", "Non"),
        ("les gens de la CAF auront-ils fini à 17h45 ?", "Oui"),
    ],
)
def test_who_is_done_by_an_hour_is_not_on_at_it(text: str, begins: str) -> None:
    assert said(text).startswith(begins)


@pytest.mark.parametrize(
    ("text", "function"),
    [
        ("which title do I write under the picture of Regnier?", "Prefect"),
        ("what should i write beside Lanco's name", "Inspector General"),
        ("how is Mr Lanco described in your programme?", "Inspector General"),
        ("quel titre dois-je écrire sous la photo de Mara Maudet ?", "directrice"),
        ("À quel titre José Pons intervient-il ?", "allocations familiales"),
        ("sous quel titre Damon est-il présenté ?", "professeur associé"),
    ],
)
def test_as_what_somebody_is_named_is_what_they_are(text: str, function: str) -> None:
    assert function in said(text)
    assert [ask.intent for ask in last_asks(text)] == [Intent.PERSON]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("which scheme is the prefect presenting?", "Solibail"),
        ("what project does Nathalie Demeslay cover?", "agglomeration community of Rennes"),
        ("which commission does Dr Belan talk about", "Hauts-de-Seine"),
        ("LE PREFET DOIT PRESENTER QUEL OUTIL", "Solibail"),
        ("le docteur Belan expose quel exemple", "Hauts-de-Seine"),
        ("quelle démarche Mara Maudet va-t-elle présenter ?", "horaires atypiques"),
    ],
)
def test_a_noun_behind_which_is_what_somebody_presents(text: str, title: str) -> None:
    assert title in said(text)


@pytest.mark.parametrize("text", ["which professor speaks", "quel directeur parle ?"])
def test_a_function_behind_which_is_whoever_holds_it(text: str) -> None:
    assert all(ask.intent is not Intent.PERSON_TALK for ask in last_asks(text))


@pytest.mark.parametrize(
    "text", ["Is the CAF that speaks the Paris one?", "la CAF qui intervient, c'est celle de Paris ?", "is it the Paris CAF that attends?"]
)
def test_the_town_beside_a_body_that_speaks_is_no_venue(text: str) -> None:
    assert "Nanterre" in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "which journalists are attending?",
        "how many reporters have registered",
        "can i have the list of journalists who attend?",
        "la liste des journalistes présents ?",
        "quels journalistes seront présents ?",
        "la liste des journalistes inscrits ?",
    ],
)
def test_who_of_the_press_is_there_is_not_told(text: str) -> None:
    answer = said(text)
    assert "Roullé" in answer
    assert "Dreyfus" not in answer


@pytest.mark.parametrize(
    "text", ["number of the communications officer", "what's the number of the press officer", "the number of the social affairs director please"]
)
def test_the_number_of_an_officer_is_that_of_a_telephone(text: str) -> None:
    assert "+33 1 42 75" in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "is housing before or after early childhood",
        "do the kids come before the housing or after?",
        "is homelessness discussed before or after nurseries?",
        "logement c'est avant ou après la petite enfance ?",
        "la crèche c'est avant le logement ou après",
        "le logement passe avant ou après la petite enfance",
    ],
)
def test_which_of_two_parts_comes_first_is_told_by_their_hours(text: str) -> None:
    asks = last_asks(text)
    assert [(ask.intent, len(ask.sessions)) for ask in asks] == [(Intent.SESSION_TIME, 2)]


@pytest.mark.parametrize("text", ["Lamarzelle parle avant Maudet ou après ?", "is Damon before or after Dreyfus?"])
def test_of_two_people_no_side_is_confirmed(text: str) -> None:
    assert not said(text).startswith(("Non", "Oui", "No", "Yes"))


@pytest.mark.parametrize(
    "text",
    [
        "Our caption reads 'Dr Belan, director of the CAF'. Is the second part right?",
        'The draft has "Patrice Lanco, inspector of schools". Is the second half correct?',
        "Notre légende dit « Mara Maudet, directrice de la CAF ». La deuxième partie est-elle exacte ?",
    ],
)
def test_a_half_of_what_is_claimed_is_no_part_of_the_event(text: str) -> None:
    assert said(text).startswith(("The programme does not say so", "No", "Le programme ne le dit pas"))


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("on the childcare side, which example of shared governance?", "Hauts-de-Seine", "Rennes"),
        ("in the housing part, who lays out the power divisions?", "Lanco", "Damon"),
        ("on the housing side, what is the example of cooperation around a tool?", "Solibail", "nursing"),
        ("côté logement, qui traite la répartition des compétences ?", "Lanco", "Damon"),
        ("volet petite enfance, quel est l'exemple de gouvernance partagée ?", "Hauts-de-Seine", "Rennes"),
        ("pour la petite enfance, de quel outil parle-t-on ?", "crèche", "Solibail"),
    ],
)
def test_what_is_asked_on_a_side_of_the_event_is_asked_within_it(text: str, inside: str, outside: str) -> None:
    answer = said(text)
    assert inside in answer
    assert outside not in answer


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("do you have Chriqui's speech in writing?", "slides"),
        ("a written version of Damon's talk please", "slides"),
        ("il me faut le texte écrit du discours de Maudet", "slides"),
        ("copie du discours d'ouverture svp", "slides"),
        ("would Mr Lanco be free for a comment tonight", "interview"),
        ("is Potin available for a quick chat", "interview"),
        ("Maudet sera-t-elle dispo pour une réaction ce soir", "interview"),
        ("le préfet est-il disponible pour une déclaration après ?", "interview"),
        ("Is everything in English? My cameraman speaks no French.", "event-language"),
        ("tout est en français ?", "event-language"),
        ("ça se déroule en anglais ?", "event-language"),
    ],
)
def test_what_the_press_wants_of_people_is_a_practical_matter(text: str, topic: str) -> None:
    assert [(ask.intent, ask.topic) for ask in last_asks(text)] == [(Intent.PRACTICAL, topic)]


@pytest.mark.parametrize("text", ["To which address should our reporter write about photo permits?", "at which address do I write for an interview"])
def test_an_address_that_is_written_to_is_that_of_the_press_contacts(text: str) -> None:
    assert "@strategie.gouv.fr" in said(text)


@pytest.mark.parametrize("text", ["what address do we come to for the photo session?", "which address is it for the shooting"])
def test_an_address_that_one_comes_to_is_the_venue(text: str) -> None:
    assert "rue de Martignac" in said(text)


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("horaire préfet", "Regnier"),
        ("heure médecin", "Belan"),
        ("heure inspecteur", "Lanco"),
        ("mediator time", "Dreyfus"),
        ("inspector time", "Lanco"),
        ("time prefect", "Regnier"),
    ],
)
def test_a_function_beside_a_side_is_enough(text: str, person: str) -> None:
    assert person in said(text)


@pytest.mark.parametrize("text", ["horaire ministre", "minister time"])
def test_a_function_that_nobody_holds_is_nobody(text: str) -> None:
    assert "January" not in said(text)
    assert all(not ask.people for ask in last_asks(text))


def test_a_word_of_the_name_of_a_body_asks_nothing_of_its_head() -> None:
    assert "Mara Maudet: Director" in said("what is the name of the woman who heads the institute of education and citizenship")
    assert "nationality" in said("what is Maudet's citizenship?")


@pytest.mark.parametrize(
    "text", ["which of your speakers wrote on the reports of officials?", "lequel des intervenants a écrit sur les rapports entre élus et agents ?"]
)
def test_who_of_the_speakers_wrote_is_asked_of_books(text: str) -> None:
    assert "Lamarzelle" in said(text)
