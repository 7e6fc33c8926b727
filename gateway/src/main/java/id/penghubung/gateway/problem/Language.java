package id.penghubung.gateway.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Languages of the gateway's responses. */
public enum Language {
    INDONESIAN("id"),
    ENGLISH("en");

    private static final List<String> TAGS = List.of("id", "en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Returns the language tag for {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    /**
     * Returns the language that an {@code Accept-Language} header prefers (RFC 9110, section 12.5.4); Indonesian by default.
     */
    public static Language preferredBy(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return INDONESIAN;
        }
        try {
            String best = Locale.lookupTag(LanguageRange.parse(acceptLanguage), TAGS);
            return ENGLISH.tag.equals(best) ? ENGLISH : INDONESIAN;
        } catch (IllegalArgumentException notALanguageRange) {
            return INDONESIAN;
        }
    }
}
