package id.penghubung.routing.rules;

import id.penghubung.kit.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition that held, with the value of the rule that matched.
 *
 * @param value value in the rule, such as the code of a category or the words
 */
public record MatchedCondition(ConditionKind condition, String value) {

    /** Returns the condition in plain words. */
    public Text describe() {
        return condition.describe(value);
    }

    /** Writes conditions for the decision's row, one a line. Values have no line breaks. */
    public static String write(List<MatchedCondition> conditions) {
        return conditions.stream()
                .map(matched -> matched.condition() + " " + matched.value())
                .collect(Collectors.joining("\n"));
    }

    /** Reads what {@link #write} wrote; nothing for decisions of earlier releases. */
    public static List<MatchedCondition> read(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(written.split("\n", -1))
                .map(line -> line.split(" ", 2))
                .map(parts -> new MatchedCondition(ConditionKind.valueOf(parts[0]), parts[1]))
                .toList();
    }
}
