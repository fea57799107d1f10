"""Words that take a full stop without ending a sentence."""

from functools import cache, lru_cache
from typing import NamedTuple

from annotations.text.starters import STARTERS, words


class Knowledge(NamedTuple):
    """What is known of one language; all words in lower case and without the last stop."""

    titles: frozenset[str]  # never last in a sentence: a name or a number follows
    numbered: frozenset[str]  # abbreviations only before a number
    maybe_last: frozenset[str]  # may well end a sentence
    starters: frozenset[str]  # words that begin sentences and hardly ever follow as names
    ordinals: bool  # whether "3." means "third"
    english: bool
    nouns_capital: bool  # whether a capital letter says nothing about a noun


_MONTHS_EN = "jan feb mar apr jun jul aug sep sept oct nov dec"

# Titles and the like met in any language.
_EVERYWHERE = "mr mrs ms dr prof st p.s vs"

# Abbreviations only with a capital letter: in lower case these are ordinary English words.
PROPER = words(
    """ala ill ind la mass md me miss mo ore pa va wash del mar may sat sun wed fri mon art gen
    hon rep sen rev col ed par fr pres min sec ave dist ga cap maj gov dec jun"""
)

# Ordinary words, although sentencex lists them as abbreviations of some language.
_ORDINARY = words(
    """art bien cap contra del dia fed id ken may me med mich miss ne ok plz ps res mar mi ga se
    pa oz год are all bar car for her his ill in is it man net on one our out per she sun the us
    was win"""
)

_TITLES = {
    "en": """mr mrs ms messrs mx dr drs prof profs rev fr hon pres gov govs sen sens rep reps gen
        gens lt col maj capt cmdr cdr adm brig sgt cpl pvt lcpl supt insp det amb sec mt ft msgr st
        ste atty asst assoc vs cf viz e.g i.e eg ie approx ca esp incl resp ed eds op al. lt.-gen
        lt.-col maj.-gen def depts natl intl univ dist cllr ald h.e""",
    "de": """dr fa prof hr fr frl nr bzw ca evtl ggf vgl z.b d.h u.a i.d.r o.ä s.o s.u z.t inkl exkl
        mind hl st str sog gem lt bspw allg geb gest ev kath dipl ing phil med jur rer nat hon vs z
        zt stv d.i i.a i.v v.a zz tel bd hrsg jh jhdt mio mrd tsd d u i o v verh bes insb entspr
        ehem urspr engl franz lat griech dt usf röm chr""",
    "fr": """m mm mme mmes mlle mlles dr pr me mgr st ste av boul bd cf env art p pp vol n no éd
        chap fig ex tél vs hab ap j.-c apr col gén lt cap""",
    "es": """ee sr sra sres sras srta dr dra d dª dn lic ing arq prof profa gral cap cnel sto
        sta san av avda p pp pág págs núm núms n vol cap art ej tel aprox fr mons excmo ilmo c
        cía vs a""",
    "it": """sig sigg sigra dott dottssa prof profssa avv ing arch on sen gen col cap mons s ss art
        n nn p pp pag vol cap fig tel ca es cfr vs geom rag""",
    "pt": """sr sra srs sras dr dra prof profa eng gen cel cap av r art n nº p pp pág vol fig tel ex
        exmo d dep vs""",
    "nl": """dhr mevr mw dr drs prof ir ing mr ds jhr st nr blz p pp bijv bv ca d.w.z o.a m.b.t
        t.o.v i.v.m a.u.b vgl resp evt incl excl max min tel gen kol kap""",
    "sl": """dr prof mag doc akad ing dipl inž ga g gdč gospa sv št tel oz npr tj ipd itn t.i t.j čl
        odst ur str pribl cca ok op prim ul nasl zv roj r gl min max p pp dipl.-ing inž n b""",
    "pl": """dr prof mgr inż hab doc gen płk ppłk mjr kpt por ppor abp bp ks św o s al ul pl os
        np m.in tzw tzn tj ok ur zm art ust pkt nr str s t zob por red wyd im woj pow gm tel ww
        br tys""",
    "cs": """dr prof mgr ing doc bc judr mudr phdr rndr sv č čj např tj tzv tzn str s ul nám tel cca
        resp popř příp gen plk mjr kpt npor por kap obr odst čl písm zák""",
    "ru": """г гг-н гр им ул пр просп пер пл д кв корп стр обл р-н пос дер св т.е т.н т.к т п проф
        акад доц канд докт ген полк подп майор кап лейт адм чл ст п пп рис табл см ср напр тел прим
        ред изд о-в оз р бул наб ш м с илл инж""",
    "uk": """м вул просп пров пл буд кв обл р-н смт с св т.зв т.д т.п проф акад доц канд ген полк
        адм чл ст п пп рис табл див пор напр тел прим ред вид ім о оз р бул наб інж гр зб""",
    "sr": """dr prof mr ing gen puk sv ul br str npr tzv tj odn акад проф др инж ген ул бр стр нпр
        тзв тј""",
    "hr": "dr prof mr ing gen puk sv ul br str npr tzv tj odn dipl mag akad čl st",
    "sv": "dr prof ing kap bl.a t.ex d.v.s s.k f.d ca tel nr st kl fr o m.m dvs ev",
    "da": "dr prof ing kap bl.a f.eks d.v.s s.k ca tel nr st kl fr ca pct hr fru dvs evt",
    "nb": "dr prof ing kap bl.a f.eks d.v.s s.k ca tel nr st kl fr ca pst hr fru dvs evt",
    "fi": "dr prof tri nk esim ts ns ym mm mk n klo s ks vrt",
    "hu": "dr prof ifj id özv pl ill ún kb stb st szt ld vö gen",
    "ro": "dr prof ing dl d-l dna d-na str nr sf gen col cap p pag vol art ex cca",
    "tr": "dr prof doç yrd av sn bkz örn vb no cad sok mah gen alb yzb tğm müh op",
    "hi": "डॉ डा श्री प्रो पं कु मो सं रु ई",
    "ar": "د أ م ص ج ه",
    "el": "κ κκ κα δρ καθ αγ π.χ δηλ βλ σελ τηλ αρ οδ",
    "bg": "г гр им ул бул ж.к пл проф акад доц инж ген полк св т.е т.нар вж напр стр тел чл ал",
}

_NUMBERED = {
    "en": "no n° nos p pp fig figs vol vols ch chap art par para pt eq sec c ver v ft "
    + _MONTHS_EN,
    "de": "s art abs nr bd kap abb tab § jan feb mär apr jun jul aug sept okt nov dez",
    "fr": "janv févr avr juil sept oct nov déc no nos tél",
    "es": "ene feb mar abr may jun jul ago sept oct nov dic",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "sl": "št čl str jan feb apr avg sept okt nov dec",
    "pl": "nr art ust pkt poz rozdz tab rys",
    "ru": "ст п рис табл стр с гл",
    "uk": "ст п рис табл стор с гл",
    "hi": "सं",
}

_MAYBE_LAST = {
    "en": f"""inc ltd co corp llc llp plc bros cos jr sr esq ph.d m.d b.a m.a b.s m.sc etc al bn mn
        tn ave blvd rd hwy dept dep ala ariz ark calif colo conn del fla ga ill ind kan kans ky la
        mass md mich minn miss mo mont neb nev okla ore pa penn tenn tex vt va wash wis wyo d.c ont
        que mon tue tues wed thu thur thurs fri sat sun {_MONTHS_EN} sq hr hrs min oz lb lbs est
        assn comm comr mfg ry bldg n.j n.y""",
    "de": "usw etc str mio mrd jh jhdt tsd co u.a o.ä chr v.chr n.chr ltd inc uvm usf std min sek",
    "fr": "etc j.-c hab éd inc ltd cie av bd",
    "es": "etc ee.uu cía ltda s.a ud uds vd vds c jr a.c d.c",
    "it": "ecc etc s.p.a s.r.l a.c d.c",
    "pt": "etc ltda cia s.a jr a.c d.c",
    "nl": "enz etc e.d n.v b.v jr",
    "sl": "itd ipd itn idr itp d.o.o d.d mio mrd tis t.m l dop pop npr",
    "pl": "itd itp r w zł gr mln mld tys m.in s.a n.e p.n.e proc godz min sek wlkp",
    "cs": "atd apod aj tis mil mld kč s.r.o a.s hod min",
    "ru": "г гг в вв руб коп тыс млн млрд т.д т.п др пр проч н.э мин сек час км кг с.ш ч",
    "uk": "р рр ст грн коп тис млн млрд т.д т.п ін н.е хв сек год",
    "sr": "itd god din итд год дин",
    "hr": "itd god kn d.o.o d.d",
    "sv": "m.fl m.m o.s.v osv etc",
    "da": "m.fl m.m osv etc",
    "nb": "m.fl m.m osv etc",
    "bg": "г гг лв хил млн млрд т.н др",
    "hu": "stb kft rt zrt nyrt",
    "ro": "etc lei s.a s.r.l",
    "tr": "vb vs ltd şti a.ş",
}

_ORDINALS = words("de sl pl cs sk hr sr bs da nb nn no fi et hu lv is tr")

_ALIASES = {"no": "nb", "nn": "nb", "sk": "cs", "bs": "hr", "be": "ru"}


@cache
def knowledge(language: str) -> Knowledge:
    """What is known of `language`, a BCP 47 tag; English knowledge for languages not listed."""
    primary = language.lower().replace("_", "-").split("-")[0]
    code = _ALIASES.get(primary, primary)
    known = code if code in _TITLES else "en"
    return Knowledge(
        titles=words(f"{_EVERYWHERE} {_TITLES[known]}"),
        numbered=words(_NUMBERED.get(known, _NUMBERED["en"])),
        maybe_last=words(_MAYBE_LAST.get(known, _MAYBE_LAST["en"])),
        starters=words(STARTERS.get(known, "")),
        ordinals=primary in _ORDINALS,
        english=known == "en",
        nouns_capital=known == "de",
    )


@lru_cache(maxsize=20_000)
def looks_abbreviated(word: str, language: str) -> bool:
    """Whether sentencex takes `word` for an abbreviation; it sees nothing but this one word."""
    if word in _ORDINARY:
        return False
    try:
        import sentencex

        return len(list(sentencex.segment(language, f"{word}. Xyxyx zxz."))) == 1
    except BaseException as problem:
        # Panics of its native core derive from BaseException; a person's Ctrl+C must get through.
        if isinstance(problem, KeyboardInterrupt | SystemExit):
            raise
        return False
