package id.penghubung.focalpoint.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of things in the directory that change. */
@Schema(name = "DirectorySubject")
enum ChangeSubject {
    AGENCY,
    UNIT,
    FOCAL_POINT,
    SETTINGS,
    CANNED_REPLY
}
