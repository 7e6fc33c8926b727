package id.penghubung.quality.standards;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** State of a version of a service standard, in the order of its life. */
@Schema(name = "StandardState")
public enum StandardState {
    DRAFT,
    /** Discussed with the public; a change of it leads back to a draft. */
    CONSULTED,
    /** In force by decree; never changed. */
    PUBLISHED,
    /** Replaced by a later version. */
    SUPERSEDED;

    /** Returns whether the components may be changed. */
    boolean isInPreparation() {
        return this == DRAFT || this == CONSULTED;
    }

    /** Returns whether the version is or was in force, and so is public. */
    public boolean isPublic() {
        return this == PUBLISHED || this == SUPERSEDED;
    }
}
