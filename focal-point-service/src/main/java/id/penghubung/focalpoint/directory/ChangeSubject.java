package id.penghubung.focalpoint.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of directory entries that can change. */
@Schema(name = "DirectorySubject")
enum ChangeSubject {
    AGENCY,
    UNIT,
    FOCAL_POINT,
    SETTINGS,
    CANNED_REPLY
}
