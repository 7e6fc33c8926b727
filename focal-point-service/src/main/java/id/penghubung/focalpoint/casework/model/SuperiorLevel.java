package id.penghubung.focalpoint.casework.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The superior who decides about an answer: of those who gave it, or of the head who gave it. */
@Schema(name = "SuperiorLevel")
public enum SuperiorLevel {
    AGENCY_HEAD,
    /** The regional secretary, the superior of the heads (<i>sekretaris daerah</i>). */
    SECRETARY
}
