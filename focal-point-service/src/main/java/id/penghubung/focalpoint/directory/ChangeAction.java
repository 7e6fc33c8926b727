package id.penghubung.focalpoint.directory;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kind of change to a directory entry. */
@Schema(name = "DirectoryAction")
enum ChangeAction {
    ADDED,
    CHANGED,
    REMOVED
}
