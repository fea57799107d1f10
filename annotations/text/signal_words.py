"""Vocabularies of the signals: words and phrases that speak for or against checking a sentence."""

from annotations.text.starters import words

# In each text below, phrases end with a semicolon or a line break; all in lower case, with "'".

ATTRIBUTION = """
accused; accuses; accusing; acknowledged; acknowledges; admitted; admits; alleged; allegedly
alleges; alleging; announced; announces; apparently; argued; argues; as stated by; as told by
asserted; asserts; believed to; blamed; blames; cited; cites; citing; claim that; claim to
claimed; claims that; claims to; claiming; concedes; conceded; concluded; concludes; confirmed
confirms; contended; contends; declared; declares; denied; denies; denying; disclosed; estimated
estimates that; found that; in the words of; indicated; insisted; insists; is said to
is thought to; maintained that; maintains that; noted that; notes that; officially; purported
purportedly; quoted; quoting; recalled; recounted; rejected claims; replied; reported; reportedly
reports that; reveals; revealed; rumored; rumoured; said; say; says; saying; shows that
suggest that; suggested; suggesting; suggests; stated; states that; supposedly; testified; told
tweeted; vowed; warned; warns; wrote; writes
"""

COMPARISON = """
above average; below average; best; better than; bigger; biggest; cheaper; cheapest; climbed
compared to; compared with; cut by; cuts; decline; declined; declines; decrease; decreased; deficit
doubled; doubling; dropped; earliest; equal to; exceeded; exceeds; fallen; faster; fastest; fell
fewer; fewest; first time; five times; four times; greater; greatest; grew; grown; halved; higher
highest; in history; increase; increased; increases; increasing; increasingly; larger; largest
last in; latest; least; less; longer; longest; lower; lowest; more; more than; most; never before
number one; older; oldest; on record; only country; outnumber; plunged; poorer; poorest; quadrupled
quicker; record; record high; reduced; reduction; richer; richest; rise; risen; rises; rose
shorter; shortest; shrank; slower; smaller; smallest; soared; stronger; strongest; surged; than
three times; times as; tripled; twice; unlike; unprecedented; weaker; worse; worst; younger
youngest
"""

CAUSE = """
as a consequence; as a result; attributable to; because; blame for; brought about; by means of
cause; caused; causes; causing; consequently; contributed to; due to; effect of; enabled; enabling
fueled by; fuelled by; forced; hence; impact of; lead to; leading to; leads to; led to; on account of
owing to; prevented; reason for; reasons for; responsible for; result of; resulted in
resulting in; results in; sparked; thanks to; therefore; thereby; thus; triggered
"""

QUANTITY = """
a few; a great deal; a handful; a lot of; all; almost; always; any; approximately; average
both; dozens; each; entire; enough; every; everybody; everyone; few; fraction; half; hardly
hundreds; largely; lots of; majority; many; median; millions; billions; trillions; minority; most
mostly; much of; nearly; none; number of; often; percentage; plenty; proportion; quarter of; rarely
roughly; several; some; tens of; third of; thousands; total; two thirds; usually; various; whole
"""

NEGATION = """
ain't; aren't; can't; cannot; couldn't; didn't; doesn't; don't; fail to; failed to; fails to; few
hadn't; hardly; hasn't; haven't; isn't; lack; lacks; neither; never; no; nobody; none; nor; not
nothing; nowhere; refused to; shouldn't; stopped; unable; wasn't; weren't; without; won't; wouldn't
"""

OPINION = """
absolutely; amazing; arguably; awful; bad; beautiful; believe; brave; clearly; courageous; crazy
deserve; deserves; disaster; disastrous; disgrace; disgraceful; extraordinary; fabulous; fair
fantastic; feel; fortunately; frankly; glad; good; great; greatest country; happy; honestly; hope
hopefully; horrible; i guess; i think; i'd like; important; in my opinion; in my view; incredible
interesting; love; lovely; maybe; must; need to; needs to; obviously; ought; outrageous; perhaps
personally; probably; proud; regrettably; ridiculous; sad; sadly; seems; seem; shameful; should
shouldn't; stupid; surely; terrible; terrific; thank; thanks; tragic; tremendous; undoubtedly
unfortunately; want to; wants to; we think; wish; wonderful; wrong; you think
"""

FUTURE = """
about to; aim to; aims to; expected to; going to; gonna; he'll; i'll; in the future; intend to
intends to; it'll; next month; next week; next year; one day; plan to; planning to; plans to
scheduled to; shall; she'll; someday; soon; that'll; there'll; they'll; tomorrow; we'll; will
won't; would; you'll
"""

FIRST_PERSON = """
i; i'd; i'll; i'm; i've; let me; let's; me; mine; my; myself; our; ours; ourselves; us; we
we'd; we'll; we're; we've
"""

# Words for a number written out; "one" is left out, being a pronoun more often than a number.
NUMBERS = """
two; three; four; five; six; seven; eight; nine; ten; eleven; twelve; thirteen; fourteen; fifteen
sixteen; seventeen; eighteen; nineteen; twenty; thirty; forty; fifty; sixty; seventy; eighty
ninety; a hundred; one hundred; hundred; thousand; a thousand; million; a million; billion
trillion; a dozen; dozen; percent; per cent; one in; a third; two-thirds; one-third; a quarter
three-quarters
"""

DATES = """
ago; at the time; century; decade; decades; during; earlier this; every day; every year; in recent
last month; last night; last summer; last week; last winter; last year; overnight; per year
recently; since; this month; this morning; this week; this year; today; tonight; yesterday
so far; currently; the first year; in the past; months later; years later; weeks later
years ago; for years; months ago; weeks ago; days ago
"""

_NAMED = {
    "attribution": ATTRIBUTION,
    "comparison": COMPARISON,
    "cause": CAUSE,
    "quantity": QUANTITY,
    "negation": NEGATION,
    "opinion": OPINION,
    "future": FUTURE,
    "first_person": FIRST_PERSON,
    "number": NUMBERS,
    "date": DATES,
}
