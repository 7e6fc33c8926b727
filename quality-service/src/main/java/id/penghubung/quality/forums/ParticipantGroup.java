package id.penghubung.quality.forums;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Group that takes part in a forum (PermenPANRB 16/2017). */
@Schema(name = "ParticipantGroup")
public enum ParticipantGroup {
    USERS,
    /** Experts and practitioners. */
    EXPERTS,
    CIVIL_SOCIETY,
    MEDIA,
    RELATED_AGENCIES
}
