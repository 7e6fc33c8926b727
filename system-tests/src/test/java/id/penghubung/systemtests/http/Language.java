package id.penghubung.systemtests.http;

import java.util.Locale;

/** The languages of the system. */
public enum Language {
    INDONESIAN(Locale.of("id")),
    ENGLISH(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public String tag() {
        return locale.toLanguageTag();
    }
}
