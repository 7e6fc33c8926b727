package id.penghubung.complaints.review;

import id.penghubung.events.ComplaintKind;
import id.penghubung.events.Complexity;
import org.jspecify.annotations.Nullable;

/** The fields of a classification that a request corrects; null for those that it leaves. */
interface CorrectionFields {

    @Nullable
    ComplaintKind kind();

    @Nullable
    String categoryCode();

    @Nullable
    Complexity complexity();

    @Nullable
    String districtCode();

    @Nullable
    Boolean oversight();
}
