package id.penghubung.quality.standards;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The public consultation on a standard (<i>forum konsultasi publik</i>, PermenPANRB 16/2017).
 *
 * @param forumId id of a forum of the unit with a signed record
 */
@Schema(name = "StandardConsultation")
record ConsultationRequest(@NotNull UUID forumId) {}
