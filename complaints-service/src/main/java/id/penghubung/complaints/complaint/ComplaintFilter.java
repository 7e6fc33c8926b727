package id.penghubung.complaints.complaint;

import id.penghubung.complaints.filter.SearchArea;
import id.penghubung.events.ComplaintKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conditions for a list of complaints; null, and no words, for no condition.
 *
 * @param serviceCode service of the catalogue that the complaint names
 * @param submittedFrom earliest time of submission
 * @param submittedBefore end of the time of submission, not included
 * @param words words that each complaint must have, perhaps with another ending or a typing error
 */
record ComplaintFilter(
        @Nullable ComplaintStatus status,
        @Nullable ComplaintKind kind,
        @Nullable String categoryCode,
        @Nullable String districtCode,
        @Nullable String agencyCode,
        @Nullable ArrivalChannel channel,
        @Nullable String serviceCode,
        @Nullable Instant submittedFrom,
        @Nullable Instant submittedBefore,
        List<String> words,
        @Nullable SearchArea area) {

    static ComplaintFilter ofStatus(@Nullable ComplaintStatus status) {
        return new ComplaintFilter(status, null, null, null, null, null, null, null, null, List.of(), null);
    }

    /** Returns whether there is no condition other than the status. */
    boolean isOfStatusOnly() {
        return equals(ofStatus(status));
    }

    /** Returns whether there is no condition other than the words. */
    boolean isOfWordsOnly() {
        return equals(new ComplaintFilter(null, null, null, null, null, null, null, null, null, words, null));
    }
}
