package id.penghubung.complaints.duplicates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a draft that say what it is about: without short words, and without those that every Indonesian text has. */
final class DraftWords {

    /** Maximum number of words that are compared; the first ones of a complaint say what it is about. */
    private static final int MAX_WORDS = 25;

    /** Number of characters of which trigrams are compared; as many as of a candidate. */
    static final int COMPARED = 600;

    private static final int MIN_LENGTH = 4;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Set<String> STOP_WORDS = Set.of(
            "adalah",
            "agar",
            "akan",
            "anda",
            "antara",
            "atas",
            "atau",
            "bagi",
            "bahwa",
            "banyak",
            "beberapa",
            "belum",
            "bisa",
            "bukan",
            "dalam",
            "dapat",
            "dari",
            "dengan",
            "depan",
            "hari",
            "harus",
            "hingga",
            "ingin",
            "jadi",
            "jika",
            "juga",
            "kali",
            "kalau",
            "kami",
            "karena",
            "kepada",
            "ketika",
            "kita",
            "lagi",
            "lalu",
            "lebih",
            "mereka",
            "mohon",
            "namun",
            "oleh",
            "pada",
            "para",
            "pernah",
            "saat",
            "saja",
            "sampai",
            "sangat",
            "saya",
            "sebagai",
            "sebelum",
            "secara",
            "sejak",
            "sekarang",
            "selalu",
            "seperti",
            "setelah",
            "setiap",
            "sudah",
            "supaya",
            "tapi",
            "telah",
            "tentang",
            "terhadap",
            "tetapi",
            "tidak",
            "tolong",
            "untuk",
            "yaitu",
            "yang");

    private DraftWords() {}

    /** Returns distinct words in small letters, in their order. */
    static List<String> of(String text) {
        return Arrays.stream(NO_LETTER.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> word.length() >= MIN_LENGTH && word.length() <= 40)
                .filter(word -> !STOP_WORDS.contains(word))
                .distinct()
                .limit(MAX_WORDS)
                .toList();
    }

    /** Returns the beginning of a text in small letters, for trigrams. */
    static String compared(String text) {
        String small = text.toLowerCase(Locale.ROOT).strip();
        return small.length() <= COMPARED ? small : small.substring(0, COMPARED);
    }
}
