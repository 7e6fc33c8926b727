package id.penghubung.focalpoint.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The role of a person in the directory. */
@Schema(name = "OfficerRole")
public enum OfficerRole {
    /** A focal point (<i>pejabat penghubung</i>), or another officer who works on the agency's cases. */
    OFFICER,
    /** The head of the agency (<i>kepala dinas</i>), who receives escalations to the superior. */
    HEAD
}
