package id.penghubung.quality.surveys.links;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Mail addresses of respondents.
 *
 * @param addresses each receives a link of its own; an address that is named twice receives one
 */
@Schema(name = "SurveyInvitationRequest")
record InvitationRequest(@NotEmpty @Size(max = 500) List<@NotNull @Email @Size(max = 254) String> addresses) {}
