package id.penghubung.systemtests.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The alert rules in {@code deploy/prometheus/alerts.yml}. */
final class AlertRules {

    /**
     * Parts of an expression that contain no metric names: text in braces, brackets or quotes, and grouping clauses.
     */
    private static final Pattern NON_METRIC_TEXT =
            Pattern.compile("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\b(by|on|without)\\s*\\([^)]*\\)");

    private static final Pattern METRIC_NAME = Pattern.compile("[a-z_:][a-z0-9_:]*(?!\\w*\\s*\\()");
    private static final Set<String> KEYWORDS = Set.of("or", "and", "unless", "bool");

    private AlertRules() {}

    static List<JsonNode> all() {
        return CheckoutFiles.yaml("deploy/prometheus/alerts.yml")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream())
                .toList();
    }

    /** The metrics that an expression reads. */
    static Set<String> metrics(String expression) {
        Set<String> names = new TreeSet<>();
        METRIC_NAME
                .matcher(NON_METRIC_TEXT.matcher(expression).replaceAll(" "))
                .results()
                .map(match -> match.group())
                .filter(name -> !KEYWORDS.contains(name))
                .forEach(names::add);
        return names;
    }
}
