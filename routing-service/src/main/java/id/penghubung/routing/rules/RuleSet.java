package id.penghubung.routing.rules;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An immutable snapshot of all routing rules. */
public final class RuleSet {

    private final Map<String, List<Rule>> byCategory;

    public RuleSet(List<Rule> rules) {
        this.byCategory = rules.stream().collect(groupingBy(Rule::categoryCode));
    }

    public boolean isEmpty() {
        return byCategory.isEmpty();
    }

    /** Returns the rule that is valid for a category at a moment; if several are valid, the newest version. */
    public Optional<Rule> find(String categoryCode, Instant moment) {
        return byCategory.getOrDefault(categoryCode, List.of()).stream()
                .filter(rule -> rule.isValidAt(moment))
                .max(Comparator.comparingInt(Rule::version));
    }
}
