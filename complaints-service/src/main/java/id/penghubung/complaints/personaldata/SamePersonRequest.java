package id.penghubung.complaints.personaldata;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Contact details of a person whose complaints are looked for, of which one is enough.
 *
 * @param nik population number, with or without separators
 */
@Schema(name = "SamePersonSearch")
record SamePersonRequest(
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 30) String phone,
        @Nullable @Size(max = 30) String nik) {

    /** Contains no personal data, because it may be logged. */
    @Override
    public String toString() {
        return "SamePersonRequest";
    }
}
