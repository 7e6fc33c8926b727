package id.penghubung.quality.improvements;

import id.penghubung.kit.runtime.StorableText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision of the organisation bureau that needs no words. */
@Schema(name = "ImprovementRemarkRequest")
record RemarkRequest(
        @Nullable @Size(max = 2000) @Pattern(regexp = StorableText.PATTERN)
        String remark) {

    RemarkRequest {
        remark = StorableText.strippedOrNull(remark);
    }
}
