package id.penghubung.kit.text;

import java.util.Locale;

/**
 * Text for people in Indonesian and English.
 *
 * @param id Indonesian, the default
 * @param en English
 */
public record Text(String id, String en) {

    public static Text of(String id, String en) {
        return new Text(id, en);
    }

    /** Returns the English text for an English locale, otherwise the Indonesian text. */
    public String in(Locale locale) {
        return Languages.isEnglish(locale) ? en : id;
    }
}
