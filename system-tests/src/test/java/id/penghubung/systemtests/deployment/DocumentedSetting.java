package id.penghubung.systemtests.deployment;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A row of the tables of settings in {@code docs/operations.md}.
 *
 * @param name name of the setting; {@code *} stands for a name of the operator's choice
 * @param defaultValue the default, or {@link #NONE}
 */
record DocumentedSetting(String name, String defaultValue, String unit, String meaning) {

    /** Cell of a setting without a default. */
    static final String NONE = "–";

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(penghubung\\.[^`]+)` \\| (.+?) \\| ([^|]*) \\| (.*) \\|$");

    /** Returns the settings of a section by their names. */
    static Map<String, DocumentedSetting> ofSection(String section) {
        String page = CheckoutFiles.text("docs/operations.md");
        int begin = page.indexOf("\n### " + section + "\n");
        if (begin < 0) {
            throw new AssertionError("No section “" + section + "” in docs/operations.md");
        }
        int end = page.indexOf("\n##", begin + 1);
        return ROW.matcher(page.substring(begin, end < 0 ? page.length() : end))
                .results()
                .map(row -> new DocumentedSetting(
                        row.group(1),
                        row.group(2).replaceAll("^`|`$", ""),
                        row.group(3).strip(),
                        row.group(4).strip()))
                .collect(toMap(DocumentedSetting::name, row -> row));
    }

    /** Returns whether the row is about the setting of this name. */
    boolean covers(String setting) {
        return setting.matches(Pattern.quote(name).replace("*", "\\E[^.]+\\Q"));
    }
}
