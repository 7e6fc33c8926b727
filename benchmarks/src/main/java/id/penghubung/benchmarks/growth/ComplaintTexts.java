package id.penghubung.benchmarks.growth;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * SQL expressions for the texts and places of loaded complaints; each value follows from the number {@code n} of the complaint.
 *
 * <p>Words have the frequencies of natural language: the word of rank r is about 1/r times as frequent as the first one. Sentences are
 * made of some dozens of phrases, and each complaint has {@value #NAMES} of {@value #VOCABULARY} names, so that the number of different
 * words grows with the complaints. For searches, three words have a known frequency, and two are in the same number of complaints of
 * each load.
 *
 * <p>Each district has a town, in which seven of ten complaints lie within three kilometres; the others lie up to 25 km around it.
 */
final class ComplaintTexts {

    /** A word of about half of the complaints. */
    static final String FREQUENT_WORD = "berlubang";

    /** The same with two characters swapped. */
    static final String FREQUENT_WORD_MISTYPED = "berlubnag";

    /** A word of one complaint in {@value #LESS_FREQUENT}. */
    static final String LESS_FREQUENT_WORD = "jembatan";

    /** A word of one complaint in {@value #RARE}. */
    static final String RARE_WORD = "mercusuar";

    /** The same with two characters swapped. */
    static final String RARE_WORD_MISTYPED = "mercusaur";

    /** A word of about {@value #IN_FEW} complaints of a load, however many it has. */
    static final String WORD_IN_FEW = "bendungan";

    /** The same with two characters swapped. */
    static final String WORD_IN_FEW_MISTYPED = "bendugnan";

    /** A word of about {@value #IN_MORE} complaints of a load, however many it has. */
    static final String WORD_IN_MORE = "gerbang";

    static final int LESS_FREQUENT = 1_000;
    static final int RARE = 10_000;
    static final int IN_FEW = 100;
    static final int IN_MORE = 1_000;

    /** Number of names in a complaint. */
    static final int NAMES = 8;

    /** Number of names among which they are drawn. */
    static final int VOCABULARY = 100_000;

    /** Numbers of the draws of one complaint: names first, then phrases and the two steps from a town to a place. */
    private static final int FIRST_PHRASE = 20;

    private static final int PLACE = 40;

    /**
     * Functions for draws. Each uses its parameter once, so that PostgreSQL merges them into the query. A name has three syllables, of
     * 85: the prime number spreads consecutive ranks over all of them.
     */
    private static final String FUNCTIONS = """
            create function pg_temp.share(n bigint, draw int) returns double precision immutable language sql as $$
                select (hashint8extended(n, draw) & 9007199254740991)::double precision / 9007199254740992
            $$;
            create function pg_temp.rank(share double precision, ranks int) returns int immutable language sql as $$
                select floor(power((ranks + 1)::double precision, share))::int
            $$;
            create function pg_temp.name_code(rank int) returns int immutable language sql as $$
                select (rank::bigint * 7919 % 614125)::int
            $$;
            create function pg_temp.syllable(number int) returns text immutable language sql as $$
                select substr('babibubebocacicucecodadidudedofafifufefogagigugegohahihuhehojajijujejokakikukeko'
                    'lalilulelomamimumemonaninunenopapipupeporarirurerosasisusesotatitutetowawiwuwewoyayiyuyeyo',
                    number * 2 + 1, 2)
            $$;
            create function pg_temp.name(code int) returns text immutable language sql as $$
                select pg_temp.syllable(code % 85) || pg_temp.syllable(code / 85 % 85) || pg_temp.syllable(code / 7225)
            $$;
            create function pg_temp.step(town boolean, one double precision, other double precision)
                    returns double precision immutable language sql as $$
                select (one + other - 1) * case when town then 0.027 else 0.225 end
            $$;
            create function pg_temp.town_latitude(district bigint) returns double precision immutable language sql as $$
                select -0.95 + district % 20 * 0.1
            $$;
            create function pg_temp.town_longitude(district bigint) returns double precision immutable language sql as $$
                select 115.9 + district * 7 % 20 * 0.08
            $$
            """;

    private static final List<String> SUBJECTS = List.of(
            "Jalan",
            "Lampu jalan",
            "Sampah",
            "Saluran air",
            "Trotoar",
            "Air ledeng",
            "Gedung sekolah",
            "Puskesmas",
            "Halte",
            "Taman",
            "Parkir liar",
            "Tanggul sungai",
            "Pasar",
            "Pelabuhan",
            "Lapangan");

    private static final List<String> PROBLEMS = List.of(
            "berlubang",
            "rusak parah",
            "tidak berfungsi",
            "menumpuk",
            "tersumbat",
            "banjir setiap hujan",
            "gelap",
            "bocor",
            "berbau",
            "ditutup",
            "kotor",
            "retak",
            "miring",
            "terbengkalai");

    private static final List<String> SINCE = List.of(
            "Sudah tiga minggu keadaan ini kami alami.",
            "Sejak awal bulan warga mengeluh.",
            "Kejadian ini berulang setiap hari.",
            "Sejak hujan deras pekan lalu keadaannya semakin buruk.",
            "Laporan pertama kami sampaikan dua bulan yang lalu.",
            "Kemarin pagi petugas datang tetapi tidak memperbaikinya.",
            "Sebelum lebaran keadaannya masih baik.",
            "Tahun lalu pernah diperbaiki namun rusak kembali.");

    private static final List<String> EFFECTS = List.of(
            "Lubang itu tertutup air sehingga tidak terlihat oleh pengendara.",
            "Pekan lalu dua sepeda motor jatuh karena jalan berlubang.",
            "Anak sekolah harus memutar jauh.",
            "Bau menyengat masuk sampai ke rumah warga.",
            "Pedagang kehilangan pembeli dan penghasilan.",
            "Kendaraan besar tetap melintas pada malam hari.",
            "Orang tua dan penyandang disabilitas kesulitan lewat.",
            "Air masuk ke halaman dan merusak perabot.",
            "Nyamuk berkembang biak dan beberapa warga demam.",
            "Aliran listrik sering padam akibatnya.");

    private static final List<String> REQUESTS = List.of(
            "Mohon segera diperbaiki sebelum ada korban lagi.",
            "Kami meminta penjelasan dari instansi yang berwenang.",
            "Mohon ditindaklanjuti dan kami diberi kabar.",
            "Semoga pemerintah kabupaten memperhatikan keluhan kami.",
            "Harap petugas meninjau lokasi bersama ketua rukun tetangga.");

    private ComplaintTexts() {}

    /** Creates the functions of the expressions, until the end of the session. */
    static void createFunctions(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(FUNCTIONS);
        }
    }

    /** Columns {@code name1} to {@code name8} with the drawn names as numbers, of which {@link #title} and the others make words. */
    static String drawnNames() {
        StringBuilder columns = new StringBuilder();
        for (int i = 1; i <= NAMES; i++) {
            columns.append(i == 1 ? "" : ", ")
                    .append("pg_temp.name_code(pg_temp.rank(pg_temp.share(n, %d), %d)) as name%d"
                            .formatted(i, VOCABULARY, i));
        }
        return columns.toString();
    }

    /** @param complaints number of complaints of the load */
    static String title(int complaints) {
        return phrase(SUBJECTS, 0) + " || ' ' || " + phrase(PROBLEMS, 1) + " || ' dekat ' || " + name(1)
                + oneIn(LESS_FREQUENT, 0, "di bawah " + LESS_FREQUENT_WORD)
                + oneIn(RARE, 100, "di kaki " + RARE_WORD)
                + oneIn(Math.max(1, complaints / IN_FEW), 0, "di hulu " + WORD_IN_FEW)
                + oneIn(Math.max(1, complaints / IN_MORE), 0, "di depan " + WORD_IN_MORE);
    }

    private static String oneIn(int complaints, int remainder, String words) {
        return " || case when n %% %d = %d then ' %s' else '' end".formatted(complaints, remainder, words);
    }

    static String description() {
        return phrase(SINCE, 2) + " || ' ' || " + phrase(EFFECTS, 3) + " || ' Lokasinya di depan toko ' || " + name(2)
                + " || ' ' || " + name(3) + " || ', seberang rumah Bapak ' || " + name(4) + " || ', gang ' || "
                + name(5)
                + " || ' RT ' || n % 40 + 1 || '. ' || " + phrase(EFFECTS, 4) + " || ' ' || " + phrase(REQUESTS, 5)
                + " || ' Salam dari warga ' || " + name(6) + " || '.'";
    }

    static String address() {
        return "'Jl. ' || " + name(7) + " || ' ' || " + name(8) + " || ' No. ' || n % 400 + 1";
    }

    /** Degrees with six decimals, of a complaint in the district with this number. */
    static String latitude(String district) {
        return place("pg_temp.town_latitude(" + district + ")", PLACE + 1);
    }

    /** Degrees with six decimals, of a complaint in the district with this number. */
    static String longitude(String district) {
        return place("pg_temp.town_longitude(" + district + ")", PLACE + 3);
    }

    private static String place(String town, int draw) {
        return "round((%s + pg_temp.step(pg_temp.share(n, %d) < 0.7, pg_temp.share(n, %d), pg_temp.share(n, %d)))::numeric, 6)::float8"
                .formatted(town, PLACE, draw, draw + 1);
    }

    private static String phrase(List<String> phrases, int number) {
        return "(array['%s'])[pg_temp.rank(pg_temp.share(n, %d), %d)]"
                .formatted(String.join("', '", phrases), FIRST_PHRASE + number, phrases.size());
    }

    private static String name(int number) {
        return "initcap(pg_temp.name(name" + number + "))";
    }
}
