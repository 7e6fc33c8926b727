package id.penghubung.complaints.publication;

import id.penghubung.complaints.complaint.ComplaintStatus;
import id.penghubung.complaints.filter.SearchArea;
import id.penghubung.events.ComplaintKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions for a list of public complaints; null, and no words, for no condition. Both days are included.
 *
 * @param words words that each public title or text must have, perhaps with another ending or a typing error
 * @param area the area in which the rounded position must be
 */
record PublicFilter(
        @Nullable String categoryCode,
        @Nullable String districtCode,
        @Nullable String agencyCode,
        @Nullable ComplaintStatus status,
        @Nullable ComplaintKind kind,
        @Nullable LocalDate submittedFrom,
        @Nullable LocalDate submittedTo,
        List<String> words,
        @Nullable SearchArea area) {

    /** Returns whether one index has the page in its order, whatever the value: there is one code, status or kind, or no condition. */
    boolean isInOrderOfAnIndex() {
        int values = count(categoryCode) + count(districtCode) + count(agencyCode) + count(status) + count(kind);
        return values <= 1 && submittedFrom == null && submittedTo == null && words.isEmpty() && area == null;
    }

    private static int count(@Nullable Object value) {
        return value == null ? 0 : 1;
    }
}
