"""What newspapers print is cut where a reader would cut it; "¦" stands for a space at a cut."""

import pytest

from annotations.text.sentences import split_sentences

CASES = {
    "en": """
Twelve U.S. troops were hurt.¦The U.S. Army said so.
They flew to the U.S.¦The trip took a day.
He left the U.S. in 2001.¦He never came back.
The U.S. Senate voted on Friday.¦It was close.
How is life in the U.S.?¦Nobody asked.
The plan went to the U.N.¦China vetoed it.
It was put to the U.N. on Monday.¦China vetoed it.
The U.N. Security Council met.¦Nothing was decided.
A U.S.-led force arrived.¦It stayed.
J. K. Rowling wrote it.¦J.K. Rowling denied it.
George W. Bush won.¦John F. Kennedy had won before.
It was you and I.¦Did anybody see us?
Nobody knows Albert I. Jones.¦He lives abroad.
It came in World War I.¦The next war was worse.
The paint has vitamin C.¦The walls do not.
He lives at No. 10 Downing Street.¦It is small.
Nos. 3 and 4 are missing.¦No. 5 is here.
Did he resign?¦No.¦That was a rumour.
Please turn to p. 55 of the report.¦See also pp. 60-62.
See Fig. 3 and Vol. 2 for more.¦Both are long.
They met at 6 p.m.¦He was late.
They met at 6 p.m. Monday.¦He was late.
At 5 a.m. Mr. Lee went home.¦Nobody saw him.
The shop closes at 6 P.M.¦Mr. Lee then goes home.
The call came at 9 p.m. EST.¦It was short.
The deal is worth $3.4 bn.¦Analysts said it was cheap.
The deal is worth $3.4 bn. a year.¦It was cheap.
About 2.5m people fled.¦Another 0.5m stayed.
Prices rose 3.5 percent.¦In May they fell 1.25%.
She owes $100.00 to him.¦He owes her 99.5 cents.
Dr. Smith met Mrs. Jones.¦Prof. Li was there.
Gen. Mark Milley spoke.¦Lt. Col. Ann Ray did not.
Sen. Ted Cruz and Rep. Ilhan Omar met.¦Gov. Ron DeSantis stayed away.
The Rev. Al Green prayed.¦So did Fr. Tom.
St. Petersburg is cold.¦Mt. Etna is not.
He fell on 5th St. near the bank.¦It was icy.
Martin Luther King Jr. was there.¦So was Sammy Davis Jr.¦It was a great night.
That is John Doe Jr.'s book.¦He wants it.
It fell on Jan. 6, 2021.¦By Feb. 3 it was over.
He was born in Sept. and died in Oct.¦The cause is unknown.
Apple Inc. is big.¦So is Amazon.com Inc.¦It has shops.
They sued Pitt, Briggs & Co.¦It closed yesterday.
They met at Pitt, Briggs & Co. at noon.¦It rained.
Ask Jane and co.¦They should know.
He joined Ford Motor Co. Chairman Bill Ford was glad.
He moved to Tampa, Fla.¦He is well.
The store on Wall St.¦The one with a sign.
They sell apples, pears, etc.¦The prices are low.
Smith et al. found nothing.¦Others did.
Roe vs. Wade was decided in 1973.¦Brown v. Board came first.
It is small, i.e. tiny.¦Big ones, e.g. whales, are rare.
She has a Ph.D. in physics.¦He has none.
She earned her Ph.D.¦It took years.
The company, Yahoo! said, is fine.¦Yahoo! said so.
She works at Yahoo! in accounting.¦He does not.
Yahoo! Finance had it first.¦Others followed.
“Is it true?” she asked.¦Nobody knew.
“It is true,” he said.¦“I saw it.”
“It is over.”¦She left.
“I came.¦I saw.¦I won,” he said.
“I came.¦I saw.”¦He left.
He said, “It is over.”¦She left.
"It is over." she said.¦He nodded.
"It is over."¦She held out the book.
‘It is over!’ he cried.¦She left.
“What now?” Smith asked.¦Nobody knew.
“What now?”¦The room fell silent.
He called it “a lie.”¦Others called it “the truth”.¦Who knows?
She said: “He told me, ‘Go away.’”¦She went.
He never said “Stop!” to anyone.¦Never.
I never meant that....¦She left.
He was ... well, late.¦She was not.
He waited…¦Then he left.
“We will… see,” he said.¦He saw.
The habit . . . was weakened.¦It is gone now.
The thing is . . . I forgot it.¦Sorry.
The words were gone. . . .¦The practice was not.
Bohr [...] used the picture of stairs.¦It is odd.
The law [...] is clear (Smith 55).¦It is old.
Write to jane.doe@example.com.¦She will answer.
Write to Jane.Doe@Example.com today.¦She will answer.
The site is https://www.example.com/new.html?a=1.2.¦Please look.
See www.example.com/a.b for more.¦It is free.
Visit Booking.com or Amazon.co.uk.¦Both are open.
Follow @BBCNews.¦Follow @UN_Women too.
Thanks.¦@elonmusk answered within the hour.
The tag is #StopWar.¦#Peace came second.
He left (she stayed) and slept.¦It was late.
He left.¦(She stayed.)¦Then he slept.
He teaches (he was an engineer once.) at the school.¦It is good.
Is it true (or not)?¦Nobody knows.
The sum was large (see p. 5).¦It was lost.
The war ended.[12]¦Peace came.¹²¦It stayed.*
The vote was close.†¦It was repeated.
Who?!¦Me.¦What!!¦You.
Hello!!¦Long time no see.
Hello?!¦Is it you?
The iPhone sold well.¦iPhone sales rose.¦eBay did not.
The U.S.A. won.¦France lost.
I was in the E.U.¦How about you?
The U.S. Government is in Washington.¦It is big.
The N.F.L. season began.¦It is long.
Version 2.0 came out.¦Version 2.1 did not.
At 10.30 he left.¦At 11.15 he was back.
The temperature was 20.¦The day before it was 30.
It was over in 1999.¦The year is right.
That is in section 3.¦It is short.
He won 3-0.¦She lost.
P.S. I am well.¦You are not.
It weighs 5 lbs.¦The other weighs 7 oz.¦That is light.
He is 6 ft. 2 in. tall.¦She is not.
Rain, wind and snow: all three came.¦“Bad,” he said; she agreed.
He did it – alone.¦She – never.
They said no — twice.¦“Why?” — nobody asked.
KYIV, Ukraine (AP) — The war went on.¦It was cold.
WASHINGTON, Jan. 6 (Reuters) - Congress met.¦It was cold.
The vote was 51.5% to 48.5%.¦Turnout was 70%.
The F.B.I. and the C.I.A. declined to comment.¦The D.O.J. did not.
He met Lt. Gov. Dan Patrick.¦They talked.
The Hon. John Roe spoke.¦Sgt. Roe listened.
Messrs. Roe and Doe left.¦Ms. Poe stayed.
Add 1 tsp. of salt.¦Stir.
Come with me.¦Joe Biden said no.
They sat.¦Joe Biden stood.
He felt ill.¦Doctors came.
He is from Chicago, Ill.¦Police said so.
The meeting starts at 5 p. m.¦He is late.
""",
    "de": """
Das ist z. B. so.¦Das ist z.B. anders.
Dr. Müller und Prof. Schmidt kamen.¦Sie gingen bald.
Am 3. Oktober ist Feiertag.¦Am 4. nicht.
Es war im 19. Jahrhundert.¦Danach kam der Krieg.
Er kam am 3. 10. 1990 zurück.¦Niemand sah ihn.
Die 2. Bundesliga beginnt.¦Die 1. nicht.
Bis 31. Dezember gilt das.¦Dann nicht mehr.
Er wurde 45.¦Das ist nicht alt.
Es kostet 3,5 Mio. Euro.¦Das ist viel.
Es kostet 3 Mrd.¦Das ist zu viel.
„Ist das wahr?“, fragte sie.¦Keiner wusste es.
„Das ist wahr.“¦Er ging.
»Ja.«¦»Nein.«¦Dann ging er.
Äpfel, Birnen usw.¦Die Preise sind niedrig.
Das gilt u. a. für Bayern.¦Es gilt bzw. galt.
Nach Abs. 3 Nr. 4 gilt das nicht.¦Es galt nie.
Der FC St. Pauli gewann.¦Er feierte.
Er lebte im Jahr 50 v. Chr. in Rom.¦Dort starb er.
Die Fa. Meier GmbH zahlt.¦Sie ist reich.
""",
    "fr": """
« Est-ce vrai ? » demande-t-elle.¦Personne ne sait.
« C’est vrai. »¦Il part.
« Je suis venu.¦J’ai vu. »¦Il part.
M. Macron a parlé.¦Mme Le Pen aussi.
MM. Dupont et Durand sont là.¦Ils restent.
Il est né en 50 av. J.-C. à Rome.¦Il y est mort.
Il vit au n° 10.¦Elle vit au no. 12.
Quoi ?¦Rien !¦Bon.
Le Dr. Martin et le Pr. Petit sont venus.¦Ils sont partis.
Des pommes, des poires, etc.¦Les prix sont bas.
""",
    "es": """
¿Es verdad?¦¡No!¦Es mentira.
El Sr. García y la Sra. López llegaron.¦El Dr. Ruiz no.
EE. UU. votó en contra.¦China también.
Vive en la Av. Bolívar.¦Es larga.
«¿Es verdad?», preguntó.¦Nadie lo sabe.
La pág. 5 falta.¦La núm. 6 no.
Manzanas, peras, etc.¦Los precios son bajos.
""",
    "it": """
Il sig. Rossi e la dott.ssa Bianchi sono qui.¦Restano.
Il prof. Verdi è partito.¦Tornerà.
«È vero?» chiese.¦Nessuno lo sa.
Mele, pere, ecc.¦I prezzi sono bassi.
""",
    "ru": """
Это т. е. правда.¦Нет.
А. С. Пушкин родился в 1799 г. в Москве.¦Он был поэтом.
Он умер в 1837 г.¦Это было зимой.
В г. Москва живут 13 млн. человек.¦Это много.
Он живёт на ул. Ленина.¦Там тихо.
— Это правда? — спросил он.¦Никто не знал.
«Это правда?» — спросила она.¦«Нет».
Проф. Иванов и акад. Петров пришли.¦Они ушли.
Цена 5 руб.¦Это дёшево.
Яблоки, груши и т. д.¦Цены низкие.
Это стоит 5 тыс. долларов.¦Дорого.
""",
    "uk": """
Він народився в 1991 р. у Києві.¦Там живе.
«Це правда?» — запитала вона.¦Ніхто не знав.
Він живе на вул. Шевченка.¦Там тихо.
Проф. Іваненко прийшов.¦Він пішов.
Ціна 5 млн. гривень.¦Це багато.
Т. Г. Шевченко народився 1814 року.¦Він поет.
Яблука, груші та ін.¦Ціни низькі.
""",
    "pl": """
Mieszka przy ul. Długiej.¦Jest tam cicho.
Prof. Nowak i dr Kowalski przyszli.¦Potem wyszli.
W 1999 r. było inaczej.¦W 2000 r.¦To był zły rok.
Kosztuje 5 tys. zł.¦To dużo.
Jabłka, gruszki itd.¦Ceny są niskie.
„Czy to prawda?” – zapytała.¦Nikt nie wiedział.
Np. Warszawa i m.in. Kraków.¦To miasta.
""",
    "sl": """
To je npr. res.¦Ni.
Dr. Novak in prof. Kranjc sta prišla.¦Potem sta odšla.
Od 20. 4. do 7. 5. 2001 bo zaprto.¦Potem ne.
V 19. stoletju je bilo drugače.¦Zdaj ni.
»Je res?« je vprašala.¦Nihče ni vedel.
Jabolka, hruške itd.¦Cene so nizke.
Stane 5 mio. evrov.¦To je veliko.
""",
    "cs": """
To je např. pravda.¦Není.
Dne 3. října přišel.¦Odešel 4. října.
Prof. Novák a ing. Dvořák přišli.¦Pak odešli.
""",
    "nl": """
Dhr. Jansen en mevr. De Vries kwamen.¦Ze bleven.
“Is het waar?” vroeg ze.¦Niemand wist het.
Het kost bijv. 5 euro.¦Dat is veel.
""",
    "pt": """
O Sr. Silva e a Sra. Costa chegaram.¦Ficaram.
“É verdade?”, perguntou.¦Ninguém sabe.
""",
    "ar": """
هل هذا صحيح؟¦لا أحد يعرف.
أعلن الوزير ذلك.¦ثم غادر.
""",
    "hi": """
यह सच है।¦वह चला गया।
क्या यह सच है?¦कोई नहीं जानता।
डॉ. सिंह आए।¦वे चले गए।
""",
    "el": """
Έφυγε.¦Μετά γύρισε.
""",
    "ka": """
ეს მართალია.¦ის წავიდა.
""",
    "hy": """
Սա ճիշտ է։¦Նա գնաց։
""",
    "tr": """
Prof. Dr. Yılmaz geldi.¦Sonra gitti.
3. Selim tahta çıktı.¦Bu 1789 yılındaydı.
""",
}

# Scripts without spaces: here "¦" stands for nothing.
UNSPACED = {
    "zh": """
战争仍在继续。¦没有人知道。
“真的吗？”他问。¦没有人知道。
“真的。”¦大家都走了。
价格上涨了3.5%。¦他说：“太贵了。”
真的吗？！¦是的。
北京（新华社）战争仍在继续。¦停火没有希望。
""",
    "ja": """
戦争は続いている。¦誰も知らない。
「本当ですか？」と彼は聞いた。¦誰も知らない。
「本当だ。」¦彼は去った。
""",
}


def lines(table: dict[str, str]) -> list[tuple[str, str]]:
    return [
        (language, line) for language, text in table.items() for line in text.split("\n") if line
    ]


def cut(text: str, language: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text, language)]


@pytest.mark.parametrize(("language", "marked"), lines(CASES))
def test_spaced_scripts(language: str, marked: str) -> None:
    assert cut(marked.replace("¦", " "), language) == marked.split("¦")


@pytest.mark.parametrize(("language", "marked"), lines(UNSPACED))
def test_unspaced_scripts(language: str, marked: str) -> None:
    assert cut(marked.replace("¦", ""), language) == marked.split("¦")


@pytest.mark.parametrize(
    "marked",
    [
        "The world ended.¦Today is another day.",
        "He paid 1,000.¦That is a lot.",
        "Why not?¦Maybe so.",
    ],
)
def test_a_forgotten_space(marked: str) -> None:
    assert cut(marked.replace("¦", ""), "en") == marked.split("¦")


def test_the_table_is_long_enough() -> None:
    assert len(lines(CASES)) + len(lines(UNSPACED)) >= 150
