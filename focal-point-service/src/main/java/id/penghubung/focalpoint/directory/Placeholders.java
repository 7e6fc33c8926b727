package id.penghubung.focalpoint.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds and fills in the placeholders of canned replies, such as {@code {trackingNumber}}. */
final class Placeholders {

    static final List<String> KNOWN = List.of("trackingNumber", "title", "agency", "dueDate");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    private Placeholders() {}

    /** Returns the unknown placeholders of a text, in the order of their names. */
    static Set<String> unknownIn(String text) {
        Set<String> unknown = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).forEach(unknown::add);
        KNOWN.forEach(unknown::remove);
        return unknown;
    }

    /** Fills in the known values. A placeholder without a value stays in the text, so that the officer sees it. */
    static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(valueOf(match, values)));
    }

    private static String valueOf(MatchResult match, Map<String, String> values) {
        return values.getOrDefault(match.group(1), match.group());
    }
}
