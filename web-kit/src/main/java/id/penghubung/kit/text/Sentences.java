package id.penghubung.kit.text;

/** Sentences that are composed of texts of people. */
public final class Sentences {

    private Sentences() {}

    /** Returns the text with a full stop, unless it ends as a sentence. */
    public static String ended(String text) {
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
