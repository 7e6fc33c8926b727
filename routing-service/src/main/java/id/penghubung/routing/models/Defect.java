package id.penghubung.routing.models;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reason why the content of a model cannot be used. */
@Schema(name = "SuggestionModelDefect")
public enum Defect {
    /** The bytes are not those that were stored. */
    DAMAGED,
    /** A newer release wrote it. */
    NEWER_FORMAT,
    /** An earlier release wrote it in a form that is not read any more. */
    OLDER_FORMAT,
    /** Only the quality of the version was kept. */
    DELETED
}
