package id.penghubung.kit.text;

import java.util.Locale;

/**
 * A sentence for people in Indonesian and English.
 *
 * @param id Indonesian, the default
 * @param en English
 */
public record Text(String id, String en) {

    public static Text of(String id, String en) {
        return new Text(id, en);
    }

    /** The sentence in the reader's language: English where he asks for it, otherwise Indonesian. */
    public String in(Locale locale) {
        return Languages.isEnglish(locale) ? en : id;
    }
}
