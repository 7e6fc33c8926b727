package id.penghubung.focalpoint.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The person who answers for an agency on a day. The names are published in {@code agency.described}. */
enum Answering {
    /** A focal point, or another officer, who is present. */
    FOCAL_POINT,
    /** The deputy of an officer who is absent. */
    DEPUTY,
    /** The head: no officer and no deputy is present. */
    HEAD,
    /** Nobody: all terms are over, or all persons are absent. */
    NOBODY;

    /**
     * Returns the person who answers for an agency. Null if nobody has been appointed yet: such an agency does not keep its people in
     * the directory, which says nothing about them.
     *
     * @param begun the persons of the agency whose term has begun by that day
     */
    static @Nullable Answering of(List<FocalPoint> begun, LocalDate day) {
        if (begun.isEmpty()) {
            return null;
        }
        List<FocalPoint> inTerm =
                begun.stream().filter(person -> person.isInTerm(day)).toList();
        if (inTerm.stream().anyMatch(person -> person.isOfficer() && !person.isAbsent(day))) {
            return FOCAL_POINT;
        }
        Map<UUID, FocalPoint> byId = inTerm.stream().collect(Collectors.toMap(FocalPoint::id, Function.identity()));
        boolean deputyPresent = inTerm.stream()
                .filter(FocalPoint::isOfficer)
                .flatMap(person -> Optional.ofNullable(person.deputyId()).map(byId::get).stream())
                .anyMatch(deputy -> !deputy.isAbsent(day));
        if (deputyPresent) {
            return DEPUTY;
        }
        return inTerm.stream().anyMatch(person -> !person.isOfficer() && !person.isAbsent(day)) ? HEAD : NOBODY;
    }
}
