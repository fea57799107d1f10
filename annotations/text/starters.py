"""Words that like to begin a sentence, and words that go on one after a doubtful stop."""


def words(text: str) -> frozenset[str]:
    """The set of words in `text`, which white space separates."""
    return frozenset(text.split())


# Names that begin a sentence rather than go on one after an acronym: "the U.N. China vetoed it".
COUNTRIES = words(
    """america australia britain brazil canada china egypt europe france germany greece india
    iran iraq israel italy japan kiev kyiv london mexico moscow nato pakistan poland russia spain
    syria turkey ukraine venezuela"""
)

# What follows "p.m." within a sentence: a time zone, a day, a month.
AFTER_HOUR = words(
    """est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest eastern central pacific
    mountain monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december"""
)

# Starters that are surnames too, so that "John C. Do" stays together.
SURNAMES = words("a an do he i in let like may no so to will you")

# Names that end in an exclamation mark, and what may follow as part of the name.
CRYING_NAMES = words("yahoo jeopardy")
AFTER_CRYING_NAME = words("answers co finance groups inc japan mail messenger news sports")

# By language; all in lower case.
STARTERS = {
    "en": """a about according after afterwards again all also although amid among an and
        another any are as asked at because before between both but by can could critics despite
        did do does during each earlier either even every few finally first for from further had
        has have he her here hers his how however i if in indeed instead is it it's he's she's
        that's there's we're they're i'm i've it’s he’s she’s that’s there’s we’re they’re i’m
        i’ve its just last later let let's like many maybe meanwhile more moreover most my
        neither never no nobody none nor not nothing now of officials on once one only or other
        others our over people perhaps please police prior she should since so some someone soon
        still such that the their them then there therefore these they this those though three
        through throughout thus to today together tomorrow two under unfortunately unless unlike
        until was we were what when where whether which while who whoever whose why will with
        within without would yes yesterday yet you your""",
    "de": """aber alle alles als also am an andere auch auf aus außerdem bei beide bis da dabei
        dadurch dafür dagegen daher damit danach dann daran darauf daraus darin darüber das dass
        davon dazu dem den denn der deren derzeit des deshalb dessen dich die dies diese diesem
        diesen dieser dieses doch dort durch ein eine einem einen einer eines einige er erst es etwa
        für gegen gestern hat heute hier hierzu ich ihm ihr ihre im immer in inzwischen ist jede
        jeder jedoch jetzt kein keine laut man mehr mein mit nach nachdem nicht noch nun nur ob
        obwohl oder ohne sein seine seit seitdem sie sind so sogar solche sowohl später trotz über
        um und uns unser unter viele vom von vor wann war waren warum was weil weitere welche wenn
        wer werden wie wir wird wo während zu zudem zum zur zunächst zwar zwischen""",
    "fr": """à au aucun aujourd'hui aussi autre autres aux avant avec bien c'est c’est car ce ceci
        cela celle celui cependant ces cet cette ceux chaque comme dans de depuis des donc du durant
        elle elles en enfin ensuite entre est et hier ici il ils je l'on la le les leur leurs lors
        lorsque mais malgré même mon ne non nos notre nous on or ou où par parmi pas pendant plus
        plusieurs pour pourquoi pourtant puis qu'est quand que quel quelle qui sa sans se selon ses
        si sinon son sous sur tous tout toute toutefois toutes très trois un une voici vos votre
        vous""",
    "es": """a además al algunos ante antes así aunque ayer bajo cada como con cuando cómo de del
        desde después durante e el él ella ellas ellos en entonces entre era es esa ese eso esta
        este esto estos fue ha hace hasta hay hoy la las le lo los luego mas más me mi mientras
        muchos muy ni no nos o otra otro para pero por porque pues que qué quien se según ser si sin
        sobre su sus también tampoco tras tras todo todos tu un una unos y ya yo""",
    "it": """a ad al alla anche ancora che chi ci come con così da dal dalla de dei del della di
        dopo e è ed era fra gli ha hanno i il in infatti invece io la le lo loro ma mentre nei nel
        nella non o oggi ogni per perché però più poi quando quella quello questa questo se secondo
        si sono su sul sulla tra tutti un una uno""",
    "pt": """a além ao aos após as até cada com como contudo da das de desde do dos durante e é ela
        ele eles em enquanto entre era essa esse esta este eu foi há hoje isso já mas mais na nas no
        nos o onde os ou para pela pelo por porque quando que quem se segundo sem ser seu sob sobre
        sua também todos um uma""",
    "nl": """aan al alle als bij daar daarna dan dat de deze die dit door dus een en er geen haar
        heeft hem het hij hoe hun ik in is je maar men met na naar niet nog nu of om onder ook op
        over sinds te tijdens toen tot uit van veel volgens voor waar waarom wanneer want was wat we
        wie wij ze zij zijn zo zonder""",
    "sl": """a ali ampak bil bila bilo bo če da danes do ga ima in iz je jih k ker kako kaj ki
        kjer ko kot lahko le med mi na nad naj ne ni niso o ob od on ona oni pa po pod pred pri
        prav s saj se si so sta tako tam ta te ti to toda tudi v vendar več vse z za zakaj
        zaradi zato že""",
    "pl": """a ale aby bo był była było być by co czy dla do dlatego gdy gdzie i ich ja jak jako
        jednak jego jej jest jeśli już każdy kiedy kto która który lecz ma mimo na nad nie niej o od
        ona one oni oraz po pod podczas ponadto przed przez przy są się także tak tam ten ta te to
        tylko tym u w według we wczoraj więc wszyscy z za ze że""",
    "ru": """а без более был была были было в вместе во вот все всё вы где да для до его ее её если
        есть ещё еще за и из или им их к как когда который кто ли лишь между мы на над не нет ни но
        о об однако он она они оно от перед по под поэтому после потом при с сегодня со среди так
        также там то того тогда только у уже хотя чем через что чтобы эта эти это этот я""",
    "uk": """а але без більше був була були було в вона вони воно він все всі від для до досі його
        за з зі і із її їх й коли крім ми між на над не ні о об однак перед під після по про проте
        при раніше сьогодні та так також там те тепер то тоді тому у хоча це цей ця ці чи через що
        щоб я як який якщо""",
}
