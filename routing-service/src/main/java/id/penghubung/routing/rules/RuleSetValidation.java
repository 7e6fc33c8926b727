package id.penghubung.routing.rules;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what the fields of a rule say together. Without it a rule could be stored that has no meaning. */
final class RuleSetValidation {

    /** Largest number of words and phrases of a set: {@link RuleSetCheck} compares those of each pair of rules. */
    static final int MOST_WORDS = 5_000;

    /** Largest number of other values of a set. */
    static final int MOST_VALUES = 20_000;

    private final List<FieldError> errors = new ArrayList<>();
    private int words;
    private int values;

    private RuleSetValidation() {}

    /** @throws ProblemException 400 with all fields that are wrong */
    static void check(List<Rule> rules) {
        RuleSetValidation validation = new RuleSetValidation();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            String pointer = "#/rules/" + i;
            if (!validation.isWithinLimits(pointer, rule.when())) {
                break;
            }
            if (!codes.add(rule.code())) {
                validation.add(pointer + "/code", "sudah dipakai aturan lain", "is the code of another rule");
            }
            if (!new CompiledRule(rule, i).emptyPhrases().isEmpty()) {
                validation.add(pointer + "/when/words", "harus memuat huruf atau angka", "must have letters or digits");
            }
            validation.outcome(pointer + "/then/", rule.then());
        }
        if (!validation.errors.isEmpty()) {
            throw ProblemException.invalid(validation.errors);
        }
    }

    private boolean isWithinLimits(String pointer, RuleConditions when) {
        words += when.words().size();
        values += when.categories().size()
                + when.districts().size()
                + when.kinds().size()
                + when.channels().size()
                + when.namedAgencies().size()
                + when.accusedAgencies().size()
                + when.services().size();
        if (words > MOST_WORDS) {
            add(
                    pointer + "/when/words",
                    "satu perangkat paling banyak memuat %d kata dan frasa".formatted(MOST_WORDS),
                    "a set has at most %d words and phrases".formatted(MOST_WORDS));
        } else if (values > MOST_VALUES) {
            add(
                    pointer + "/when",
                    "satu perangkat paling banyak memuat %d nilai syarat".formatted(MOST_VALUES),
                    "a set has at most %d values of conditions".formatted(MOST_VALUES));
        }
        return words <= MOST_WORDS && values <= MOST_VALUES;
    }

    private void outcome(String pointer, RuleOutcome then) {
        presentFor(OutcomeKind.AGENCY, then, pointer + "agencyCode", then.agencyCode());
        presentFor(OutcomeKind.OUTSIDE_BODY, then, pointer + "outsideBodyCode", then.outsideBodyCode());
        presentFor(OutcomeKind.OUTSIDE_BODY, then, pointer + "whereToGo", then.whereToGo());
        presentFor(OutcomeKind.ARCHIVE, then, pointer + "reason", then.reason());
    }

    private void presentFor(OutcomeKind kind, RuleOutcome then, String pointer, @Nullable String value) {
        if (then.kind() == kind && value == null) {
            add(pointer, "wajib diisi untuk " + kind, "is required for " + kind);
        } else if (then.kind() != kind && value != null) {
            add(pointer, "hanya untuk " + kind, "is for " + kind + " only");
        }
    }

    private void add(String pointer, String id, String en) {
        errors.add(new FieldError(pointer, Text.of(id, en)));
    }
}
