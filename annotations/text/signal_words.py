"""Vocabularies of the signals: words and phrases that speak for or against checking a sentence.

Entries are separated by semicolons or line breaks, in lower case, with a straight apostrophe. A
phrase wins over a shorter one that begins with the same words.
"""

from annotations.text.starters import words

ENGLISH = {
    "attribution": """
        according to; accused; accuses; accusing; acknowledged; acknowledges; admitted; admits
        alleged; allegedly; alleges; alleging; announced; announces; argued; argues; asserted
        asserts; believed to; blamed; blames; cited; cites; citing; claim that; claim to; claimed
        claims that; claims to; claiming; conceded; concedes; concluded; concludes; confirmed
        confirms; contended; contends; declared; declares; denied; denies; denying; disclosed
        estimated; estimates that; found that; in the words of; insisted; insists; maintained that
        maintains that; noted that; notes that; purported; purportedly; quoted; quoting; recounted
        replied; reported; reportedly; reports that; revealed; reveals; rumored; rumoured; said; say
        says; saying; shows that; stated; states that; suggest that; suggested; suggesting
        suggests; supposedly; testified; told; tweeted; vowed; warned; warns; writes; wrote""",
    "comparison": """
        above average; as many as; below average; better than; bigger; biggest; cheaper; cheapest
        climbed; common; compared; cut by; decline; declined; declines; decrease; decreased
        doubled; doubling; dropped; equal to; exceeded; exceeds; fallen; faster; fastest; fell
        fewer; fewest; first time; greater; greatest; grew; growing; grown; halved; higher
        highest; in history; increase; increased; increases; increasing; increasingly; larger
        largest; latest; less; less than; longer; longest; lower; lowest; more; more than; most
        never before; number one; older; oldest; on record; outnumber; plunged; poorer; poorest
        quadrupled; a record; record high; record low; reduced; reduction; richer; richest; rise
        risen; rises; rising; rose; shorter; shortest; shrank; slower; smaller; smallest; soared
        stronger; strongest; surged; than; the best; the first; the last; the only; times as
        tripled; twice; unlike; unprecedented; weaker; worse; worst; younger; youngest""",
    "cause": """
        as a consequence; as a result; attributable to; because; blame for; brought about; cause
        caused; causes; causing; consequently; contributed to; due to; effect of; enabled; enabling
        fueled by; fuelled by; hence; impact of; lead to; leading to; leads to; led to
        on account of; owing to; prevented; reason for; reasons for; responsible for; result of
        resulted in; resulting in; results in; sparked; thanks to; thereby; therefore; thus
        triggered""",
    "quantity": """
        a few; a great deal; a handful; a lot of; all; almost; always; any; approximately; average
        billions; both; dozens; each; enough; entire; every; everybody; everyone; few; fraction
        half; hundreds; large scale; largely; lots of; majority; many; median; millions; minority
        most of; mostly; much of; nearly; none; number of; occasionally; often; percentage; plenty
        proportion; rarely; roughly; several; some; tens of; third of; thousands; total; trillions
        usually; various; whole""",
    "negation": """
        ain't; aren't; can't; cannot; couldn't; didn't; doesn't; don't; fail to; failed to; fails to
        hadn't; hardly; hasn't; haven't; isn't; lack; lacks; neither; never; no; nobody; nor; not
        nothing; nowhere; refused to; unable; wasn't; weren't; without; wouldn't""",
    "opinion": """
        absolutely; amazing; arguably; awful; bad; beautiful; believe; brave; clearly; courageous
        crazy; deserve; deserves; disaster; disastrous; disgrace; disgraceful; extraordinary
        fabulous; fair; fantastic; feel; fortunately; frankly; glad; good; great; happy; honestly
        hope; hopefully; horrible; i guess; i think; important; in my opinion; in my view
        incredible; interesting; love; lovely; maybe; must; need to; needs to; obviously; ought
        outrageous; perhaps; personally; probably; proud; regrettably; ridiculous; sad; sadly; seem
        seems; shameful; should; shouldn't; stupid; surely; terrible; terrific; thank; thanks
        tragic; tremendous; undoubtedly; unfortunately; want to; wants to; we think; wish
        wonderful; wrong; you think""",
    "future": """
        about to; aim to; aims to; expected to; going to; gonna; he'll; i'll; in the future
        intend to; intends to; it'll; next month; next week; next year; one day; plan to
        planning to; plans to; scheduled to; shall; she'll; someday; soon; that'll; there'll
        they'll; tomorrow; we'll; will; won't; would; you'll""",
    "first_person": """
        i; i'd; i'm; i've; let me; let's; me; mine; my; myself; our; ours; ourselves; us; we; we'd
        we're; we've""",
    # "one" is left out, being a pronoun more often than a number.
    "number": """
        a dozen; a hundred; a million; a quarter; a third; a thousand; billion; dozen; eight
        eighteen; eighty; eleven; fifteen; fifty; five; forty; four; fourteen; hundred; million
        nine; nineteen; ninety; one hundred; one in; one million; one thousand; one third; seven
        seventeen; seventy; six; sixteen; sixty; ten; thirteen; thirty; thousand; three
        three quarters; trillion; twelve; twenty; two; two thirds""",
    "date": """
        ago; at the time; century; currently; decade; decades; earlier this; every day; every year
        in recent; in the past; last month; last night; last summer; last week; last winter
        last year; months ago; overnight; per year; recently; since; so far; the first year
        this month; this morning; this week; this year; today; tonight; weeks ago; years ago
        yesterday""",
}

# How other languages say that somebody else said so.
ATTRIBUTION = {
    "de": "angeblich; behauptet; behauptete; erklärte; laut; nach angaben; sagt; sagte; zufolge",
    "fr": "a affirmé; a déclaré; affirme; d'après; déclare; prétend; selon; a dit; aurait"
    "; auraient",
    "es": "afirma; afirmó; asegura; aseguró; declaró; dijo; presuntamente; según; supuestamente",
    "it": "avrebbe; avrebbero; dichiara; ha affermato; ha detto; ha dichiarato; secondo; sostiene",
    "pt": "afirma; afirmou; alega; de acordo com; declarou; disse; segundo; supostamente",
    "nl": "aldus; beweert; beweerde; naar verluidt; volgens; zegt; zei",
    "sl": "domnevno; je dejal; je dejala; je povedal; je povedala; naj bi; po besedah; po navedbah"
    "; po poročanju; pravi; trdi; trdijo; zatrjuje",
    "pl": "jak podaje; powiedział; powiedziała; rzekomo; stwierdził; stwierdziła; twierdzi; według",
    "ru": "заявил; заявила; заявили; как сообщает; по данным; по мнению; по словам; сказал; сказала"
    "; сообщает; сообщил; сообщила; сообщили; согласно; утверждает; утверждают; якобы",
    "uk": "за даними; за словами; заявив; заявила; заявили; згідно; каже; повідомив; повідомила"
    "; повідомили; сказав; сказала; стверджує; стверджують; нібито",
}

# After these words the attribution is the speaker's own, or no more than a wish or a command.
NOT_REPORTED = words("i we you to let me us can could would should must")

# Words that may open the phrase which names a speaker.
DETERMINERS = words(
    "the a an his her its their our this that these those many some several both all most two three"
)

# By language: months, then days of the week; what ends in "-" is a stem with endings to come.
CALENDAR = {
    "en": """January February March April May June July August September October November December
        Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday
        Saturday Sunday""",
    "de": """januar jänner februar märz april mai juni juli august september oktober november
        dezember montag dienstag mittwoch donnerstag freitag samstag sonntag gestern vorgestern""",
    "fr": """janvier février mars avril mai juin juillet août septembre octobre novembre décembre
        lundi mardi mercredi jeudi vendredi samedi dimanche hier""",
    "es": """enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
        diciembre lunes martes miércoles jueves viernes sábado domingo ayer""",
    "it": """gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre
        dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica ieri""",
    "pt": """janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro
        dezembro segunda-feira terça-feira quarta-feira quinta-feira sexta-feira ontem""",
    "nl": """januari februari maart april mei juni juli augustus september oktober november december
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag gisteren""",
    "sl": """januar- februar- marc- april- maj maja maju junij- julij- avgust- septemb- oktob-
        novemb- decemb- ponedelj- torek torka sredo četrt- petek petka soboto nedeljo včeraj
        siječ- veljač- ožuj- travnj- svibnj- lipnj- srpnj- kolovoz- rujn- listopad- studen-
        prosin-""",
    "pl": """stycz- lut- marzec marca marcu kwiecień kwietni- maj maja maju czerwiec czerwc- lipiec
        lipca lipcu sierpień sierpni- wrzesień wrześni- październik- listopad- grudzień grudni-
        poniedział- wtorek wtorku środę czwart- piąt- sobotę niedzielę wczoraj""",
    "cs": """leden ledn- únor- březen březn- duben dubn- květen květn- červen- června červnu srpen
        srpn- září říjen říjn- listopad- prosinec prosinc- januára februára apríla mája júna júla
        septembra októbra novembra decembra včera včora""",
    "ru": """январ- феврал- март марта марте апрел- мая мае июн- июл- август- сентябр- октябр-
        ноябр- декабр- понедельник- вторник- четверг- пятницу субботу воскресенье вчера""",
    "uk": """січень січня січні лют- берез- квітень квітня квітні травень травня травні червень
        червня червні липень липня липні серпень серпня серпні вересень вересня вересні жовт-
        листопад- груд- понеділ- вівтор- четвер- п'ятницю п’ятницю суботу неділю вчора учора""",
    "ar": """يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر شباط
        آذار نيسان أيار حزيران تموز أيلول أمس""",
    "hi": """जनवरी फरवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर सितम्बर अक्टूबर अक्तूबर नवंबर
        नवम्बर दिसंबर दिसम्बर सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार""",
    "el": """ιανουαρ- φεβρουαρ- μαρτ- απριλ- μαΐου μάιο- ιουν- ιουλ- αυγούστ- αύγουστ- σεπτεμβρ-
        οκτωβρ- νοεμβρ- δεκεμβρ- σεπτέμβρ- οκτώβρ- νοέμβρ- δεκέμβρ-""",
    "tr": """ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık""",
}

# Months that are English words too: a date only beside a figure or after one of these.
DOUBTFUL_MONTHS = words("May March Mar")
BEFORE_MONTHS = words(
    "in since by of last until till this next early late mid from between during before after and"
)

# What may follow a figure as its unit; what ends in "-" is a stem.
UNITS = """percent per_cent percentage_points hundred thousand million billion trillion dozen bn
    mn tn m k people persons men women children soldiers troops civilians victims jobs cases deaths
    dollars cents euros pounds roubles rubles hryvnias days weeks months years hours minutes seconds
    times degrees miles feet inches acres tons tonnes barrels km kg cm mm ha kilometers kilometres
    meters metres square_miles prozent tausend million- millionen milliard- euro mio mrd pour_cent
    por_ciento por_cento per_cento mille mila millones milhões milioni miljard- procent odstot-
    tisoč- milijon- milijard- milion- miliard- tys mld mln zł тыс тысяч- млн млрд миллион- миллиард-
    процент- рубл- евро тисяч- мільйон- мільярд- відсот- гривен- гривн- مليون مليار ألف بالمئة
    लाख करोड़ हज़ार हजार प्रतिशत"""
