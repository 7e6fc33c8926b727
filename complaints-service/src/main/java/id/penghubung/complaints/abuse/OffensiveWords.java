package id.penghubung.complaints.abuse;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.penghubung.kit.runtime.JsonResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that insult, in Indonesian and English. Words that are also the subject of complaints, such as those for animals, are left out. */
@ApplicationScoped
class OffensiveWords {

    private static final String FILE = "/data/offensive-words.json";
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private final Set<String> words;

    OffensiveWords(ObjectMapper json) {
        words = Set.copyOf(JsonResource.read(json, FILE, Words.class).words());
    }

    record Words(List<String> words) {}

    /** Returns whether the text has one of the words as a whole word, in any case. */
    boolean isIn(String text) {
        return BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).anyMatch(words::contains);
    }
}
