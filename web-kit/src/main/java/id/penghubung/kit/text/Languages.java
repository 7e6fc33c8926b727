package id.penghubung.kit.text;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Supported languages and the choice between them. */
public final class Languages {

    public static final Locale INDONESIAN = Locale.of("id");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final List<Locale> SUPPORTED = List.of(INDONESIAN, ENGLISH);

    private Languages() {}

    /** Returns the language for an {@code Accept-Language} header (RFC 9110, section 12.5.4); Indonesian by default. */
    public static Locale preferredBy(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return INDONESIAN;
        }
        try {
            Locale best = Locale.lookup(LanguageRange.parse(acceptLanguage), SUPPORTED);
            return best == null ? INDONESIAN : best;
        } catch (IllegalArgumentException notALanguageRange) {
            return INDONESIAN;
        }
    }

    public static boolean isEnglish(Locale locale) {
        return ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
