"""Names of places: which are found, where they can be, and whether they are locations."""

from __future__ import annotations

import pytest

from dashboard.extract.places import PlaceName, find
from dashboard.gazetteer import key_of, names

LITERAL = [
    ("The miners reacted by putting off their trip to Luanda.", "Luanda"),
    ("Millers want to import looms from Italy.", "Italy"),
    ("They met in the old hall of Oslo.", "Oslo"),
    ("Talks on Sudan open on Monday.", "Sudan"),
    ("She is the envoy for Western Sahara.", "Western Sahara"),
    ("A Nairobi newspaper printed it.", "Nairobi"),
    ("Lorries wait on the Benin side of the river.", "Benin"),
    ("The miners drove to Fordow or Isfahan.", "Isfahan"),
    ("Nobody has seen the trucks from Cotonou yet.", "Cotonou"),
    ("The boats lay off Zambales.", "Zambales"),
    ("They own six houses in the U.S. and in the U.A.E. too.", "U.S."),
    ("They own six houses in the U.S. and in the U.A.E. too.", "U.A.E."),
    ("Frost came to the Barossa.", "Barossa"),
    ("The Singapore summit of May 2031 closed with a promise.", "Singapore"),
    ("An official in Bern said so.", "Bern"),
    ("They wrote about the siege of Taiz.", "Taiz"),
    ("The refinery at Płock may keep running.", "Płock"),
    ("Two airlines connect Sanaa with Amman.", "Amman"),
    ("Weavers went home from Thailand in March.", "Thailand"),
    ("She sang in her home town of Sialkot.", "Sialkot"),
    ("The government in Port Sudan refused.", "Port Sudan"),
    ("A plane from Ankara landed.", "Ankara"),
    ("In Sarajevo Denis Tarvala said that he would go.", "Sarajevo"),
    ("The ministry in Tbilisi was shut.", "Tbilisi"),
    ("The delegations met in Geneva.", "Geneva"),
    ("The foreign minister arrived in Tehran on Monday.", "Tehran"),
    ("He flew to Baku after the talks.", "Baku"),
    ("The two envoys visited Khartoum twice.", "Khartoum"),
    ("The Doha talks ended without a deal.", "Doha"),
    ("The army bombed Gaza for a third day.", "Gaza"),
    ("They worked in countries such as Chad and Niger.", "Chad"),
    ("The convoy drove from Oman to Yemen.", "Yemen"),
    ("A man from Lebanon was hurt.", "Lebanon"),
    ("The Seoul-based envoy left.", "Seoul"),
    ("Fighting along the border of Armenia went on.", "Armenia"),
    ("Fighting went on in Riverdale and elsewhere.", "Riverdale"),
    ("The general told troops in Omdurman he would not talk.", "Omdurman"),
    ("The convoy reached the border town of Tarvala on Monday.", "Tarvala"),
    ("The envoy spoke to reporters from Nairobi.", "Nairobi"),
    ("Algiers recalled its ambassadors from Madrid.", "Madrid"),
    ("Tbilisi stands on the Kura.", "Tbilisi"),
    ("The raids made them heroes from Amman to Jakarta.", "Amman"),
    ("The raids made them heroes from Amman to Jakarta.", "Jakarta"),
    ("Iran has offered Tehran as a venue.", "Tehran"),
    ("A further round is planned for Washington in May.", "Washington"),
    ("The next session has been pencilled in for Ankara.", "Ankara"),
    ("Baghdad was named as the venue for the next round.", "Baghdad"),
    ("They met at Ostvik, the seat of the government.", "Ostvik"),
    ("She has been to Athens and Brussels.", "Brussels"),
    ("The Crans-Montana conference broke off.", "Crans-Montana"),
    ("She took diplomats to the Surin border on Saturday.", "Surin"),
    ("Tensions have grown over al-Fashaga, a stretch of farmland on the border.", "al-Fashaga"),
    ("TORONTO — A man was hurt in the protest.", "TORONTO"),
]
METONYM = [
    ("The tariffs planned for Moscow would hit its oil firms.", "Moscow"),
    ("The crossing is in Thailand's Trat province.", "Thailand"),
    ("Millers in the European Union pay less.", "European Union"),
    ("The silence was noticed in Lima, in Ankara and in Quito.", "Ankara"),
    ("The temptation in Ottawa is great.", "Ottawa"),
    ("They cited the Caracas convention again.", "Caracas"),
    ("Nobody kept the Beijing agreement.", "Beijing"),
    ("Asmara looked for a partner in Moscow.", "Moscow"),
    ("France sits with the United States in that panel.", "United States"),
    ("Turkey cited the treaties of Lausanne and Sèvres.", "Lausanne"),
    ("Somaliland has hired a lawyer.", "Somaliland"),
    ("The government in Tbilisi freed them.", "Tbilisi"),
    ("A Delaware court sells the firm.", "Delaware"),
    ("She called on the government in Tbilisi to release them.", "Tbilisi"),
    ("Oman's ambassador to Peru left.", "Peru"),
    ("Chad, Kenya and Cuba act as guarantors.", "Cuba"),
    ("The chairman, Ubo Tarin, thanked Washington.", "Washington"),
    ("Cairo for its part called on Doha to wait.", "Cairo"),
    ("Tehran insists that the deal is dead.", "Tehran"),
    ("Relations between Beijing and Washington worsened.", "Beijing"),
    ("Relations between Beijing and Washington worsened.", "Washington"),
    ("Egypt accused Ethiopia of bad faith.", "Ethiopia"),
    ("The sanctions against Iran stay in place.", "Iran"),
    ("The UN called for concessions from Baku.", "Baku"),
    ("Seoul-led efforts failed.", "Seoul"),
    ("Diplomats from Azerbaijan rejected it.", "Azerbaijan"),
    ("Iraq's invasion failed.", "Iraq"),
    ("Armenia's government rejected the plan.", "Armenia"),
    ("Tbilisi has grown closer to Moscow.", "Moscow"),
    ("The minister asked where Kenya stands.", "Kenya"),
    ("Seoul offered Pyongyang talks.", "Pyongyang"),
    ("Cairo won guarantees from Doha.", "Doha"),
    ("They wrung concessions from Baku to end it.", "Baku"),
    ("The EU insists on new sanctions.", "EU"),
    ("He works for the Levant Policy Centre.", "Levant"),
    ("Orange County voted against the plan.", "Orange County"),
]
NO_PLACE = [
    ("Pyongyang demanded that the South end its exercises.", "South end"),
    ("They audited NIS, a refiner of fuel.", "NIS"),
    ("Its members named it the ALPS group.", "ALPS"),
    ("Michael Jordan praised the envoy.", "Jordan"),
    ("Mr. Paris thanked the mediators.", "Paris"),
    ("Iranian diplomats left the hall.", "Iranian"),
    ("The Union spoke for its members.", "Union"),
    ("They told us that the Turkey dinner was late.", "us"),
    ("Everything in Dropbox is safe. Dropbox said so. Nobody doubts Dropbox.", "Dropbox"),
    ("Mr Grundberg's deputy, Muin Shreim, knows all of this.", "Muin Shreim"),
    ("Turkey's Recep Tayyip Erdogan gets along with them.", "Recep Tayyip Erdogan"),
    ("A deal with María Corina Machado failed. Machado, on a visit to Valencia, said so.", "Machado"),
    ("Sales fell, according to Cecaro.", "Cecaro"),
    ("A deal with Maria Corina Machado failed. Machado, the favourite, was not in the room.", "Machado"),
    ("They praised Osman Bello, a member of the panel.", "Osman Bello"),
    ("In Maria they trust. Maria said nothing.", "Maria"),
    ("The Center for Peace and Strategic Studies in Seoul agreed.", "Center for Peace and Strategic Studies"),
]


def found(document) -> dict[str, PlaceName]:
    return {row.surface: row for row in find(document)}


@pytest.mark.parametrize(("text", "name"), LITERAL)
def test_location(parse_text, text, name):
    assert found(parse_text(text))[name].literal


@pytest.mark.parametrize(("text", "name"), METONYM)
def test_government(parse_text, text, name):
    row = found(parse_text(text))[name]
    assert not row.literal
    assert row.because


@pytest.mark.parametrize(("text", "name"), NO_PLACE)
def test_no_place(parse_text, text, name):
    assert name not in found(parse_text(text))


def test_a_country_behind_a_city_says_where_it_lies(parse_text):
    rows = found(parse_text("The convoy stopped in Tripoli, Lebanon, for a night."))
    assert rows["Tripoli"].within == rows["Lebanon"].start
    assert rows["Lebanon"].literal


def test_a_street_is_not_the_town_it_is_called_after(parse_text):
    rows = found(parse_text("They met in a flat on Geneva Street in the old town."))
    assert "Geneva" not in rows
    assert all(not row.meanings for row in rows.values())


def test_names_joined_in_one_word_are_told_apart(parse_text):
    text = "The U.S.-Iran channel is open."
    rows = list(find(parse_text(text)))
    assert [row.surface for row in rows] == ["U.S.", "Iran"]
    assert not any(row.literal for row in rows)


def test_a_town_shown_once_is_seen_again(parse_text):
    rows = list(
        find(
            parse_text(
                "Shelling hit the town of Aldara. The siege of Aldara in Syria is over, and Aldara lies in ruins."
            )
        )
    )
    assert [row.surface for row in rows][:3] == ["Aldara", "Aldara", "Syria"]


@pytest.mark.parametrize(
    ("old", "new"), [("Khan Yunis", "Khan Younis"), ("Wad Medani", "Wad Madani"), ("Shushi", "Shusha")]
)
def test_towns_of_conflicts_are_one_in_every_spelling(old, new):
    assert names().candidates(key_of(old))[0].place_id == names().candidates(key_of(new))[0].place_id


def test_words_quote_the_source(parse_text):
    text = "KHARTOUM — In Port Sudan, Sudan’s envoy met Côte d’Ivoire’s.\n\nThe U.S.-China talks in São Paulo ended."
    document = parse_text(text)
    rows = list(find(document))
    assert rows
    for row in rows:
        assert text[row.start : row.end] == row.surface
        assert document.sentences[row.sentence].start <= row.start < row.end <= document.sentences[row.sentence].end


@pytest.mark.parametrize(
    ("old", "new"),
    [("Kiev", "Kyiv"), ("Rangoon", "Yangon"), ("Bombay", "Mumbai"), ("Sana", "Sanaa")],
)
def test_other_spellings_are_one_city(old, new):
    assert names().candidates(key_of(old))[0].place_id == names().candidates(key_of(new))[0].place_id


@pytest.mark.usefixtures("ends")
def test_hostile_text_comes_to_an_end(parse_text):
    document = parse_text("Iran, Iraq, " * 1500 + "Port " * 1500 + "U.S.-" * 500)
    assert list(find(document))
