package id.penghubung.focalpoint.casework;

import id.penghubung.kit.problem.FieldError;
import id.penghubung.kit.problem.ProblemException;
import id.penghubung.kit.text.Text;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of the list; a wrong one is said to be wrong, instead of a list that does not exist. */
final class CaseListParameters {

    private CaseListParameters() {}

    /** Statuses given one by one or with commas between them. */
    static Set<CaseStatus> statuses(List<String> given) {
        Set<CaseStatus> statuses = EnumSet.noneOf(CaseStatus.class);
        for (String list : given) {
            for (String name : list.split(",", -1)) {
                statuses.add(status(name.strip()));
            }
        }
        return statuses;
    }

    static @Nullable UUID complaintId(@Nullable String given) {
        if (given == null) {
            return null;
        }
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException notAUuid) {
            throw ProblemException.invalid(new FieldError("?complaintId", Text.of("harus UUID", "must be a UUID")));
        }
    }

    private static CaseStatus status(String name) {
        return Arrays.stream(CaseStatus.values())
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    String known = String.join(
                            ", ",
                            Arrays.stream(CaseStatus.values()).map(Enum::name).toList());
                    return ProblemException.invalid(new FieldError(
                            "?status", Text.of("harus salah satu dari " + known, "must be one of " + known)));
                });
    }
}
