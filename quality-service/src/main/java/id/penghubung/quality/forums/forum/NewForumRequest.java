package id.penghubung.quality.forums.forum;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A new forum.
 *
 * @param unitCode unit that holds it
 * @param districtCode district for which it is held; that of the unit if absent
 */
@Schema(name = "NewForum")
record NewForumRequest(
        @NotNull @Size(max = 64) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,15}")
        String unitCode,

        @Size(max = 20) @Pattern(regexp = "[0-9]{2}(\\.[0-9]{2}){2}") @Nullable
        String districtCode,

        @NotNull @Valid Preparation preparation) {}
