package id.penghubung.focalpoint.casework;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Why the agency is not responsible. */
record ReturnRequest(
        @NotNull @Size(min = 1, max = 1000) @Pattern(regexp = Words.STORABLE) String reason) {

    ReturnRequest {
        reason = Words.stripped(reason);
    }
}
