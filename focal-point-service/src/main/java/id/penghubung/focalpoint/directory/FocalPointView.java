package id.penghubung.focalpoint.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person of an agency with contacts, term, absence and deputy. */
@Schema(name = "FocalPoint")
record FocalPointView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String account,
        @Schema(required = true) String name,
        @Schema(required = true) String position,
        @Schema(required = true) String email,
        @Nullable String phone,
        @Schema(required = true) String language,
        @Schema(required = true) OfficerRole role,
        @Nullable UUID unitId,
        @Schema(required = true) LocalDate termFrom,
        @Nullable LocalDate termUntil,
        @Nullable UUID deputyId,
        @Nullable LocalDate absentFrom,
        @Nullable LocalDate absentUntil,
        @Schema(required = true) long version) {}
