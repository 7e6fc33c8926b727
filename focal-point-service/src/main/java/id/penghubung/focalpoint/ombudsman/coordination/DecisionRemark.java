package id.penghubung.focalpoint.ombudsman.coordination;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The remark with which a decision is reported as done, cancelled or opened again. */
@Schema(name = "CoordinationDecisionRemark")
record DecisionRemark(
        @NotNull @Size(min = 1, max = 2_000) @Pattern(regexp = StorableText.PATTERN)
        String remark) {

    DecisionRemark {
        remark = StorableText.stripped(remark);
    }
}
