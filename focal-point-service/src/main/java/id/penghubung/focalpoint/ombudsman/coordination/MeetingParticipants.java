package id.penghubung.focalpoint.ombudsman.coordination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All participants of a meeting; they replace those before. */
@Schema(name = "CoordinationParticipants")
record MeetingParticipants(@NotNull @Size(max = 100) List<@Valid @NotNull Participant> participants) {}
