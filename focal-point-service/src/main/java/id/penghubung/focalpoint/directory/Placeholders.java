package id.penghubung.focalpoint.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places in a canned reply that are filled in when it is used, such as {@code {trackingNumber}}. */
final class Placeholders {

    static final List<String> KNOWN = List.of("trackingNumber", "title", "agency", "dueDate");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private Placeholders() {}

    /** Those of the text that nothing can be filled into, in the order of their names. */
    static Set<String> unknownIn(String text) {
        Set<String> unknown = new TreeSet<>();
        PLACE.matcher(text).results().map(place -> place.group(1)).forEach(unknown::add);
        KNOWN.forEach(unknown::remove);
        return unknown;
    }

    /** The text with what is known filled in; a place without a value stays as it is, for the officer to see. */
    static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(valueOf(place, values)));
    }

    private static String valueOf(MatchResult place, Map<String, String> values) {
        return values.getOrDefault(place.group(1), place.group());
    }
}
