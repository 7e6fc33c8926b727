package id.penghubung.quality.forums.forum;

import id.penghubung.quality.standards.EarlierEntry;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A forum, for those who prepare and supervise it.
 *
 * @param districtCode district for which it is held
 * @param session absent until it was held
 * @param record official record (<i>berita acara</i>); absent until it is signed
 * @param earlier later entry of a forum that was held before this system was used; absent for any other
 * @param version for {@code If-Match}, as in the {@code ETag}
 */
@Schema(name = "ConsultationForum")
public record ForumView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String unitCode,
        @Nullable String districtCode,
        @Schema(required = true) ForumState state,
        @Schema(required = true) Preparation preparation,
        @Nullable Session session,
        @Nullable SignedRecord record,
        @Nullable EarlierEntry earlier,
        @Nullable Instant announcedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt,
        @Schema(required = true) Instant changedAt,
        @Schema(required = true) long version) {

    public static ForumView of(Forum forum) {
        return new ForumView(
                forum.id(),
                forum.unitCode(),
                forum.districtCode(),
                forum.state(),
                forum.preparation(),
                forum.session(),
                forum.record(),
                forum.earlier(),
                forum.times().announcedAt(),
                forum.times().publishedAt(),
                forum.times().closedAt(),
                forum.change().at(),
                forum.version());
    }
}
