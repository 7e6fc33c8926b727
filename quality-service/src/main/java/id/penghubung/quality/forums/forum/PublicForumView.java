package id.penghubung.quality.forums.forum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A forum as everybody reads it: its announcement, and what came of it once that is published. Without the minutes and the names of
 * signatories.
 *
 * @param plannedAt beginning of the session
 * @param consultation time of the online consultation, if there is one
 * @param heldOn day of the session; absent until the results are published
 * @param attendance participants by group; absent until the results are published
 * @param recordNumber reference number of the official record
 * @param recordSignedAt time of its signature; absent until the results are published
 */
@Schema(name = "PublicForum")
record PublicForumView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String unitCode,
        @Nullable String districtCode,
        @Schema(required = true) ForumState state,
        @Schema(required = true) String topic,
        @Schema(required = true) ForumSubject subject,
        @Schema(required = true) String consultedOn,
        @Nullable List<StandardReference> standards,
        @Nullable Instant plannedAt,
        @Nullable String place,
        @Nullable OnlineConsultation consultation,
        @Nullable Instant announcedAt,
        @Nullable LocalDate heldOn,
        @Nullable List<Attendance> attendance,
        @Nullable String recordNumber,
        @Nullable Instant recordSignedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant closedAt) {

    static PublicForumView of(Forum forum) {
        boolean published = forum.times().publishedAt() != null;
        Session session = published ? forum.session() : null;
        SignedRecord record = published ? forum.record() : null;
        Preparation preparation = forum.preparation();
        return new PublicForumView(
                forum.id(),
                forum.unitCode(),
                forum.districtCode(),
                forum.state(),
                preparation.topic(),
                preparation.subject(),
                preparation.consultedOn(),
                preparation.standards(),
                preparation.plannedAt(),
                preparation.place(),
                preparation.consultation(),
                forum.times().announcedAt(),
                session == null ? null : session.heldOn(),
                session == null ? null : session.attendance(),
                record == null ? null : record.number(),
                record == null ? null : record.signedAt(),
                forum.times().publishedAt(),
                forum.times().closedAt());
    }
}
