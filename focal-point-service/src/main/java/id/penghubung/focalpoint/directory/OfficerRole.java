package id.penghubung.focalpoint.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what a person stands in the directory. */
@Schema(name = "OfficerRole")
public enum OfficerRole {
    /** <i>Pejabat penghubung</i>, and whoever works the desk with him. */
    OFFICER,
    /** Heads the agency (<i>kepala dinas</i>); hears of what escalates to the superior. */
    HEAD
}
